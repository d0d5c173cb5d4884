import { Button } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { common } from '../../../shared/messages/id/common.ts';
import { parcelText } from '../../../shared/messages/id/parcel.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { TakeParcelCard } from './take-parcel-card.tsx';
import classes from './sync.module.css';

const words = parcelText.start;

interface Props {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** The first run of a unit's new desk where there is no network: settings and reports come from the coordinator's first parcel. */
export function ParcelStartPage({ onBack, onDone }: Props) {
  const { data: view, error, refetch } = useDeskQuery('parcel.read', {});
  return (
    <main className={classes.page}>
      <div className={classes.first}>
        <p className={classes.logo}>{common.appName}</p>
        <h1 className={classes.title}><IconPackageImport size={26} stroke={1.7} aria-hidden /> {words.title}</h1>
        <p className={classes.quiet}>{words.lead}</p>
        {!view && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingLines lines={4} />)}
        {view && <TakeParcelCard view={view} office={null} onTaken={onDone} />}
        <div><Button variant="subtle" onClick={onBack}>{words.back}</Button></div>
      </div>
    </main>
  );
}
