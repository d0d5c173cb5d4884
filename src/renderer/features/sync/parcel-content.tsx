import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ParcelContent } from '../../../shared/contract/parcel-views.ts';
import { parcelText } from '../../../shared/messages/id/parcel.ts';
import type { Office } from '../../../shared/office/office.ts';
import { formatNumber } from '../../ui/format.ts';
import { useFormat } from '../../ui/use-format.tsx';
import { sideName } from './parcel-side-name.ts';
import form from './sync.module.css';
import classes from './parcel.module.css';

const words = parcelText.take;

interface Props {
  readonly content: ParcelContent;
  readonly office: Office | null;
  readonly isBusy: boolean;
  /** `agrees`: the fingerprint of a desk that is not known was compared. */
  readonly onTake: (agrees: boolean) => void;
  readonly onClose: () => void;
}

/** What is in a parcel and who made it; an unknown desk is compared by phone before anything is taken. */
export function ParcelContentView({ content, office, isBusy, onTake, onClose }: Props) {
  const [agrees, setAgrees] = useState(false);
  const format = useFormat();
  const { fromUnitId, officeName, number, at, fingerprint, isKnown, fresh, more } = content;
  const count = fresh + more;
  return (
    <section className={classes.content} aria-label={content.fileName}>
      <dl className={classes.facts}>
        <div><dt>{words.from}</dt><dd>{sideName(fromUnitId, office)}</dd></div>
        {office === null && <div><dt>{words.office}</dt><dd>{officeName}</dd></div>}
        <div><dt>{words.number}</dt><dd>{formatNumber(number)}</dd></div>
        <div><dt>{words.at}</dt><dd>{format.instant(at)}</dd></div>
        <div><dt>{words.holds}</dt><dd>{holdsOf(content).join(', ')}</dd></div>
        <div><dt>{words.fingerprint}</dt><dd className={classes.fingerprint}>{fingerprint}</dd></div>
      </dl>
      <Remarks content={content} />
      {isKnown ? <p className={form.quiet}>{words.known}</p> : (
        <div className={classes.unknown}>
          <p>{words.unknown}</p>
          <Checkbox size="sm" label={words.agree} checked={agrees} onChange={({ currentTarget: { checked } }) => setAgrees(checked)} />
        </div>
      )}
      <div className={form.end}>
        <Button variant="default" disabled={isBusy} onClick={onClose}>{words.cancel}</Button>
        <Button disabled={isBusy || !(isKnown || agrees)} onClick={() => onTake(agrees)}>{count === 0 ? words.submitNone : words.submit(formatNumber(count))}</Button>
      </div>
    </section>
  );
}

function Remarks({ content: { isRepeated, hasGap, becomes } }: Pick<Props, 'content'>) {
  const remarks = [isRepeated && words.repeated, hasGap && words.gap, becomes !== null && words.becomes(becomes)].filter((text) => text !== false);
  return remarks.map((text) => <p key={text} className={classes.remark}>{text}</p>);
}

function holdsOf({ fresh, more, files, hasSettings }: ParcelContent): string[] {
  const parts = [
    fresh > 0 && words.fresh(formatNumber(fresh)), more > 0 && words.more(formatNumber(more)), fresh + more === 0 && words.same,
    files > 0 && words.files(formatNumber(files)), hasSettings && words.settings,
  ];
  return parts.filter((part) => part !== false);
}
