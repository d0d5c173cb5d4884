import { Button } from '@mantine/core';
import { IconCloudDownload } from '@tabler/icons-react';
import { common } from '../../../shared/messages/id/common.ts';
import { syncText } from '../../../shared/messages/id/sync.ts';
import { ConnectForm } from './connect-form.tsx';
import classes from './sync.module.css';

const words = syncText.fetch;

interface Props {
  readonly onBack: () => void;
  /** The office's settings are here; reports follow by themselves. */
  readonly onDone: () => void;
}

/** The first run of a new desk in an office that works with Tanggap already: everything comes from the hub. */
export function FetchPage({ onBack, onDone }: Props) {
  return (
    <main className={classes.page}>
      <div className={classes.first}>
        <p className={classes.logo}>{common.appName}</p>
        <h1 className={classes.title}><IconCloudDownload size={26} stroke={1.7} aria-hidden /> {words.title}</h1>
        <p className={classes.quiet}>{words.lead}</p>
        <p className={classes.quiet}>{syncText.form.lead}</p>
        <ConnectForm view={null} office={null} submit={words.submit} onConnected={onDone}>
          <Button variant="subtle" className={classes.back ?? ''} onClick={onBack}>{words.back}</Button>
        </ConnectForm>
      </div>
    </main>
  );
}
