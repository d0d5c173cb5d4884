import { Button } from '@mantine/core';
import { common } from '../../../shared/messages/id/common.ts';
import { syncText } from '../../../shared/messages/id/sync.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { databaseName } from './database-name.ts';
import classes from './sync.module.css';

const words = syncText.refill;

interface Props {
  readonly url: string;
  /** Names of the databases that are filled. */
  readonly databases: readonly string[];
  readonly onClose: () => void;
}

/** Says what filling the hub again will do, and does it. */
export function RefillDialog({ url, databases, onClose }: Props) {
  const { office } = useSeat();
  const toast = useToast();
  const refill = useDeskCall('sync.refill');
  const run = async (): Promise<void> => {
    try {
      for (const database of databases) await refill.mutateAsync({ database });
    } catch {
      // shown above the buttons; what was begun goes on
      return;
    }
    toast({ text: words.started });
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} label={words.title} size={560}>
      <p className={classes.into}>{words.into(url, databases.map((name) => databaseName(name, office)).join(', '))}</p>
      <ul className={classes.points}>{words.points.map((point) => <li key={point}>{point}</li>)}</ul>
      <p className={classes.warning}>{words.check}</p>
      <FormError error={refill.error} />
      <div className={classes.end}>
        <Button variant="default" onClick={onClose}>{common.cancel}</Button>
        <Button data-autofocus loading={refill.isPending} onClick={() => void run()}>{words.confirm}</Button>
      </div>
    </Dialog>
  );
}
