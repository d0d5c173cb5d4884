import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SyncView } from '../../../shared/contract/sync-views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { syncText } from '../../../shared/messages/id/sync.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ConnectForm } from './connect-form.tsx';
import classes from './sync.module.css';

const words = syncText.connection;

interface Props {
  readonly view: SyncView;
  readonly mayManage: boolean;
}

/** Which hub this desk is joined to, and how that is changed or ended. */
export function ConnectionCard({ view, mayManage }: Props) {
  const { office } = useSeat();
  const [isOpen, setIsOpen] = useState<'change' | 'disconnect' | null>(null);
  const toast = useToast();
  const close = (): void => setIsOpen(null);
  return (
    <Card title={words.title}>
      <dl className={classes.facts}>
        <div><dt>{words.url}</dt><dd>{view.url}</dd></div>
        <div><dt>{words.user}</dt><dd>{view.user}</dd></div>
        <div><dt>{words.authority}</dt><dd>{view.hasAuthority ? words.hasAuthority : words.noAuthority}</dd></div>
        <div><dt>{words.kind}</dt><dd>{view.isUnitDesk ? words.unitDesk : words.coordinatorDesk}</dd></div>
      </dl>
      {mayManage && (
        <div className={classes.acts}>
          <Button variant="default" onClick={() => setIsOpen('change')}>{words.change}</Button>
          <Button variant="default" onClick={() => setIsOpen('disconnect')}>{words.disconnect}</Button>
        </div>
      )}
      <Dialog isOpen={isOpen === 'change'} onClose={close} label={syncText.form.changeTitle} size={640}>
        <ConnectForm
          view={view} office={office} submit={syncText.form.connect}
          onConnected={() => {
            toast({ text: syncText.form.connected });
            close();
          }}
        />
      </Dialog>
      <Dialog isOpen={isOpen === 'disconnect'} onClose={close} label={syncText.disconnect.title} size={520}>
        <Disconnect waiting={view.waiting} onClose={close} />
      </Dialog>
    </Card>
  );
}

function Disconnect({ waiting, onClose }: { readonly waiting: number; readonly onClose: () => void }) {
  const toast = useToast();
  const disconnect = useDeskCall('sync.disconnect', () => {
    toast({ text: syncText.disconnect.done });
    onClose();
  });
  return (
    <>
      <ul className={classes.points}>{syncText.disconnect.points.map((point) => <li key={point}>{point}</li>)}</ul>
      {waiting > 0 && <p className={classes.warning}>{syncText.disconnect.waiting(formatNumber(waiting))}</p>}
      <FormError error={disconnect.error} />
      <div className={classes.end}>
        <Button variant="default" onClick={onClose}>{common.cancel}</Button>
        <Button loading={disconnect.isPending} onClick={() => disconnect.mutate({})}>{syncText.disconnect.confirm}</Button>
      </div>
    </>
  );
}
