import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ParcelDesk, ParcelView } from '../../../shared/contract/parcel-views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { parcelText } from '../../../shared/messages/id/parcel.ts';
import type { Office } from '../../../shared/office/office.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import plain from '../../ui/plain-table.module.css';
import { sideName } from './parcel-side-name.ts';
import form from './sync.module.css';
import classes from './parcel.module.css';

const words = parcelText.desks;

interface Props {
  readonly view: Pick<ParcelView, 'fingerprint' | 'desks'>;
  readonly office: Office;
}

/** The own fingerprint, and the desks whose parcels are taken here. */
export function ParcelDesks({ view: { fingerprint, desks }, office }: Props) {
  const [leaving, setLeaving] = useState<ParcelDesk | null>(null);
  return (
    <Card title={words.title}>
      <dl className={classes.facts}><div><dt>{words.own}</dt><dd className={classes.fingerprint}>{fingerprint}</dd></div></dl>
      <p className={form.quiet}>{words.ownHint}</p>
      {desks.length === 0 ? <p className={form.quiet}>{words.none}</p> : (
        <div className={`${plain.ground ?? ''} ${classes.desks ?? ''}`}>
          <table className={`${plain.table ?? ''} ${form.table ?? ''}`} aria-label={words.label}>
            <thead><tr><th>{words.side}</th><th>{words.fingerprint}</th><th>{words.last}</th><th>{words.act}</th></tr></thead>
            <tbody>{desks.map((desk) => <DeskRow key={desk.deskId} desk={desk} office={office} onForget={() => setLeaving(desk)} />)}</tbody>
          </table>
        </div>
      )}
      {leaving && <ForgetDialog desk={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

function DeskRow({ desk, office, onForget }: { readonly desk: ParcelDesk; readonly office: Office; readonly onForget: () => void }) {
  const format = useFormat();
  const { unitId, fingerprint, taken, takenAt } = desk;
  const name = sideName(unitId, office);
  return (
    <tr>
      <td>{name}</td>
      <td className={classes.fingerprint}>{fingerprint}</td>
      <td>{takenAt === null ? '' : words.taken(formatNumber(taken), format.instant(takenAt))}</td>
      <td><Button variant="default" size="compact-sm" aria-label={words.forgetOf(name)} onClick={onForget}>{words.forget}</Button></td>
    </tr>
  );
}

function ForgetDialog({ desk, onClose }: { readonly desk: ParcelDesk; readonly onClose: () => void }) {
  const toast = useToast();
  const forget = useDeskCall('parcel.forget', () => {
    toast({ text: words.forgotten });
    onClose();
  });
  return (
    <Dialog isOpen onClose={onClose} label={words.forgetTitle} size={520}>
      <p className={`${form.into ?? ''} ${classes.fingerprint ?? ''}`}>{desk.fingerprint}</p>
      <ul className={form.points}>{words.forgetPoints.map((point) => <li key={point}>{point}</li>)}</ul>
      <FormError error={forget.error} />
      <div className={form.end}>
        <Button variant="default" onClick={onClose}>{common.cancel}</Button>
        <Button loading={forget.isPending} onClick={() => forget.mutate({ deskId: desk.deskId })}>{words.forgetTitle}</Button>
      </div>
    </Dialog>
  );
}
