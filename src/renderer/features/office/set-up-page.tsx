import { Button } from '@mantine/core';
import { IconCloudDownload, IconPackageImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { parcelText } from '../../../shared/messages/id/parcel.ts';
import { syncText } from '../../../shared/messages/id/sync.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { Wizard } from './wizard.tsx';
import classes from './wizard.module.css';

const words = officeText.wizard;

interface Props {
  /** The office works with Tanggap already: this desk takes everything from the hub, or from a parcel. */
  readonly onFetch: (from: 'hub' | 'parcel') => void;
  readonly onDone: () => void;
}

/** The first run: the office is described once, starting from an example; `onDone` when it is stored. */
export function SetUpPage({ onFetch, onDone }: Props) {
  const view = useDeskQuery('office.read', {});
  const example = useDeskQuery('office.example', {}, { staleTime: Infinity });
  const error = example.error ?? view.error;
  if (error) return <Frame onFetch={onFetch}><ErrorState error={error} onRetry={() => void example.refetch()} /></Frame>;
  if (!example.data || !view.data) return <Frame onFetch={onFetch}><LoadingLines lines={8} /></Frame>;
  return <Frame onFetch={onFetch}><Wizard example={example.data} today={view.data.today} onDone={onDone} /></Frame>;
}

function Frame({ onFetch, children }: Pick<Props, 'onFetch'> & { readonly children: ReactNode }) {
  return (
    <main className={classes.frame}>
      <header className={classes.top}>
        <span className={classes.logo}>{common.appName}</span>
        <h1 className={classes.title}>{words.title}</h1>
        <span className={classes.intro}>{words.intro}</span>
        <span className={classes.ask}>{syncText.fetch.ask}</span>
        <Button className={classes.fetch ?? ''} variant="default" leftSection={<IconCloudDownload size={16} aria-hidden />} onClick={() => onFetch('hub')}>{syncText.fetch.open}</Button>
        <Button className={classes.fetch ?? ''} variant="default" leftSection={<IconPackageImport size={16} aria-hidden />} onClick={() => onFetch('parcel')}>{parcelText.start.open}</Button>
      </header>
      {children}
    </main>
  );
}
