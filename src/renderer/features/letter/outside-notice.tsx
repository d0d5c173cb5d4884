import { Button } from '@mantine/core';
import { IconFileAlert, IconFileCheck, IconPrinter } from '@tabler/icons-react';
import type { LetterView } from '../../../shared/contract/views.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { officerById } from '../../../shared/office/lookups.ts';
import { useSeat } from '../../desk/office.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import type { LetterActs } from './use-letter-acts.ts';
import classes from './letter.module.css';

const words = letterText.outside;

/** What became of the letter on paper and in Word: copies that were made, a file that was changed outside, its final version. */
export function OutsideNotice({ view: { letter, outside, mayAttachFinal }, acts }: { readonly view: LetterView; readonly acts: LetterActs }) {
  const { office } = useSeat();
  const format = useFormat();
  const nameOf = (id: string): string => officerById(office, id)?.name ?? '';
  const last = letter.copiesMade?.at(-1);
  const final = letter.finals?.at(-1);
  return (
    <>
      {last && <p className={classes.notice}><IconPrinter size={16} aria-hidden />{letterText.copies.last(letter.copiesMade?.length ?? 1, letterText.copies.made[last.form], format.instant(last.at), nameOf(last.by))}</p>}
      {final && (
        <div className={classes.outside}>
          <p className={classes.notice}><IconFileCheck size={16} aria-hidden />{words.final(format.instant(final.at), nameOf(final.by))}</p>
          <Button variant="default" size="compact-sm" loading={acts.busy === 'final'} onClick={acts.saveFinal}>{words.save}</Button>
        </div>
      )}
      {outside && (
        <div className={classes.outside} role="status">
          <p className={classes.notice}><IconFileAlert size={16} aria-hidden />{words.changed(outside.fileName)} {letter.number === null && words.draft}</p>
          {mayAttachFinal && <Button size="compact-sm" variant="default" loading={acts.busy === 'final'} onClick={() => acts.attachFinal('known')}>{words.attach}</Button>}
        </div>
      )}
    </>
  );
}
