import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ComponentProps } from 'react';
import { VERDICTS } from '../../../shared/contract/import-views.ts';
import type { ImportPreview, ImportRow, Verdict } from '../../../shared/contract/import-views.ts';
import { importText } from '../../../shared/messages/id/import.ts';
import { Chips } from '../../ui/chips.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { formatNumber } from '../../ui/format.ts';
import { FormError } from '../../ui/states.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { Foot } from './foot.tsx';
import { noteOf, previewColumns } from './preview-columns.tsx';
import { useImportRows } from './use-import-rows.ts';
import { useWizard } from './wizard.ts';
import classes from './import.module.css';

const words = importText.preview;
type Shown = Verdict | 'all';

/** Step 4: what will become of each row. */
export function PreviewStep() {
  const { value: { file, preview, version, asked }, set } = useWizard();
  const [shown, setShown] = useState<Shown>('all');
  if (!file || !preview) return null;
  const { counts } = preview;
  const work = counts.new + counts.update;
  const hasWords = asked.unknownWords.length + asked.rememberedWords.length > 0;
  return (
    <>
      <div className={classes.fill}>
        <div className={classes.line}>
          <h2 className={classes.heading}>{words.heading}</h2>
          <Chips label={words.verdict} options={chipsOf(counts)} value={shown} onChange={setShown} />
        </div>
        <Rows key={`${shown} ${version}`} importId={file.importId} version={version} shown={shown} count={totalOf(counts, shown)} />
      </div>
      <Foot error={null} onBack={() => set({ step: hasWords ? 'words' : 'columns' })} note={noteFor(counts, work)}>
        <Button disabled={work === 0} onClick={() => set({ step: 'finish', result: null })}>{words.run(formatNumber(work))}</Button>
      </Foot>
    </>
  );
}

function noteFor(counts: ImportPreview['counts'], work: number): string | null {
  if (counts.rejected > 0) return words.rejectedLeft(formatNumber(counts.rejected));
  return work === 0 ? words.nothing : null;
}

function totalOf(counts: ImportPreview['counts'], shown: Shown): number {
  return shown === 'all' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[shown];
}

function chipsOf(counts: ImportPreview['counts']): ComponentProps<typeof Chips<Shown>>['options'] {
  const present = VERDICTS.filter((verdict) => counts[verdict] > 0);
  return [
    { id: 'all' as const, label: words.all, count: totalOf(counts, 'all') },
    ...present.map((verdict) => ({
      id: verdict, label: importText.verdicts[verdict], count: counts[verdict], ...(verdict === 'rejected' ? { tone: 'late' as const } : {}),
    })),
  ];
}

interface RowsProps {
  readonly importId: string;
  readonly version: number;
  readonly shown: Shown;
  readonly count: number;
}

function Rows({ importId, version, shown, count }: RowsProps) {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const [active, setActive] = useState<number | null>(null);
  const format = useFormat();
  const { rowAt, error } = useImportRows({ importId, version, verdict: shown === 'all' ? null : shown }, range.first, range.last);
  const row = active === null ? undefined : rowAt(active);
  return (
    <>
      <DataTable
        label={words.heading} columns={previewColumns(format)} count={count} rowAt={rowAt} activeIndex={active} minWidth={1000}
        onActive={setActive} onOpen={setActive} onRange={(first, last) => setRange({ first, last })}
      />
      <FormError error={error} />
      <RowNote row={row} />
    </>
  );
}

/** The whole note of the chosen row, which a line of the table may cut. */
function RowNote({ row }: { readonly row: ImportRow | undefined }) {
  if (!row) return null;
  return (
    <div className={classes.rowNote} role="status">
      <strong>{words.row} {row.row}</strong> {noteOf(row) || importText.verdictHints[row.verdict]}
    </div>
  );
}
