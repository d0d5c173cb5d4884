import { Button } from '@mantine/core';
import { IconFileAlert, IconFileCheck, IconPrinter } from '@tabler/icons-react';
import type { OutsideFile } from '../../../shared/contract/views.ts';
import type { CopyNote, FinalVersion } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { officerById } from '../../../shared/office/lookups.ts';
import { useSeat } from '../../desk/office.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import classes from './letter.module.css';

const words = letterText.outside;

interface OutsideNoticeProps {
  readonly copies: readonly CopyNote[];
  readonly finals: readonly FinalVersion[];
  readonly outside: OutsideFile | null;
  /** Said of a changed file where it cannot become the final version; null = nothing to add. */
  readonly hint: string | null;
  readonly mayAttachFinal: boolean;
  readonly isBusy: boolean;
  readonly onSaveFinal: () => void;
  readonly onAttachFinal: () => void;
}

/** What became of a letter or recap on paper and in Word: copies that were made, a file that was changed outside, its final version. */
export function OutsideNotice({ copies, finals, outside, hint, mayAttachFinal, isBusy, onSaveFinal, onAttachFinal }: OutsideNoticeProps) {
  const { office } = useSeat();
  const format = useFormat();
  const nameOf = (id: string): string => officerById(office, id)?.name ?? '';
  const last = copies.at(-1);
  const final = finals.at(-1);
  return (
    <>
      {last && <p className={classes.notice}><IconPrinter size={16} aria-hidden />{letterText.copies.last(copies.length, letterText.copies.made[last.form], format.instant(last.at), nameOf(last.by))}</p>}
      {final && (
        <div className={classes.outside}>
          <p className={classes.notice}><IconFileCheck size={16} aria-hidden />{words.final(format.instant(final.at), nameOf(final.by))}</p>
          <Button variant="default" size="compact-sm" loading={isBusy} onClick={onSaveFinal}>{words.save}</Button>
        </div>
      )}
      {outside && (
        <div className={classes.outside} role="status">
          <p className={classes.notice}><IconFileAlert size={16} aria-hidden />{words.changed(outside.fileName)} {hint}</p>
          {mayAttachFinal && <Button size="compact-sm" variant="default" loading={isBusy} onClick={onAttachFinal}>{words.attach}</Button>}
        </div>
      )}
    </>
  );
}
