import { Button, Progress } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { ParcelWork } from '../../../shared/contract/parcel-views.ts';
import { parcelText } from '../../../shared/messages/id/parcel.ts';
import { useDeskCall, useDeskEvent } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import classes from './parcel.module.css';

const words = parcelText.running;

/** How far work on a parcel is, as announced, with a way to stop it. */
export function ParcelWorkBar({ work }: { readonly work: ParcelWork }) {
  const [told, setTold] = useState<{ readonly done: number; readonly total: number } | null>(null);
  useDeskEvent((event) => { if (event.type === 'parcel.progress' && event.work === work) setTold(event); });
  const cancel = useDeskCall('parcel.cancel');
  const share = told === null || told.total === 0 ? 0 : Math.floor((told.done / told.total) * 100);
  // reports are counted where they are written, bytes where a file is read
  const amount = told === null ? '' : work === 'make' ? words.amount(formatNumber(told.done), formatNumber(told.total)) : words.share(formatNumber(share));
  const isCancelling = cancel.isPending || cancel.isSuccess;
  return (
    <div className={classes.work}>
      <div className={classes.workLine}>
        <strong>{parcelText.work[work]}</strong>
        <span className={classes.amount} role="status">{amount}</span>
        <Button variant="default" size="compact-sm" leftSection={<IconPlayerStop size={14} aria-hidden />} disabled={isCancelling} onClick={() => cancel.mutate({})}>
          {isCancelling ? words.cancelling : words.cancel}
        </Button>
      </div>
      <Progress value={share} transitionDuration={0} aria-label={parcelText.work[work]} />
    </div>
  );
}
