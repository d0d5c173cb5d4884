import { Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { RemovableRow } from '../../../shared/contract/calls/retention-calls.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { retentionText as words } from '../../../shared/messages/id/retention.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { formatNumber } from '../../ui/format.ts';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RemovableTable } from './removable-table.tsx';
import classes from './retention-part.module.css';

/** As the engine counts it. */
const SHORTEST_REASON = 5;

/** Picks reports, says why, and removes what they hold once the officer has read what is lost. */
export function RemovalForm({ rows }: { readonly rows: readonly RemovableRow[] }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const erase = useDeskCall('retention.erase');
  const toast = useToast();
  // what another officer has removed meanwhile is no longer among the rows
  const ids = rows.map(({ id }) => id).filter((id) => picked.has(id));
  const isShort = reason.trim().length < SHORTEST_REASON;
  const ask = (event: SubmitEvent): void => {
    event.preventDefault();
    setWasTried(true);
    if (ids.length > 0 && !isShort) setIsAsking(true);
  };
  const remove = (): void => erase.mutate({ ids, reason: reason.trim() }, {
    onSuccess: ({ erased }) => {
      toast({ text: words.done(formatNumber(erased)) });
      setPicked(new Set());
      setReason('');
      setWasTried(false);
      setIsAsking(false);
    },
  });
  return (
    <form className={classes.form} noValidate onSubmit={ask}>
      <RemovableTable rows={rows} picked={picked} onPick={setPicked} />
      <div className={classes.foot}>
        <TextInput
          className={classes.reason} label={words.reason} description={words.reasonHint} withAsterisk maxLength={300} value={reason}
          error={wasTried && isShort ? words.reasonShort : undefined} onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" color="red" leftSection={<IconTrash size={16} aria-hidden />} disabled={ids.length === 0} title={ids.length === 0 ? words.pickSome : undefined}>
          {words.remove(formatNumber(ids.length))}
        </Button>
      </div>
      <Dialog isOpen={isAsking} onClose={() => setIsAsking(false)} label={words.confirm.title(formatNumber(ids.length))} size={560}>
        <ul className={classes.consequences}>
          <li><strong>{words.confirm.cannotUndo}</strong></li>
          <li>{words.confirm.lost}</li>
          <li>{words.confirm.stays}</li>
          <li>{words.confirm.backups}</li>
        </ul>
        <FormError error={erase.error} />
        <div className={classes.acts}>
          <Button variant="default" disabled={erase.isPending} onClick={() => setIsAsking(false)}>{common.cancel}</Button>
          <Button color="red" loading={erase.isPending} onClick={remove}>{words.remove(formatNumber(ids.length))}</Button>
        </div>
      </Dialog>
    </form>
  );
}
