import { Button, NativeSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { IMPORT_FIELDS } from '../../../shared/contract/import-views.ts';
import type { ImportField, ImportFileView } from '../../../shared/contract/import-views.ts';
import { importText } from '../../../shared/messages/id/import.ts';
import { Foot } from './foot.tsx';
import { SavePreset } from './save-preset.tsx';
import { useCheck } from './use-check.ts';
import { doubles, isComplete, isRequired, useWizard, withColumn } from './wizard.ts';
import classes from './import.module.css';

const words = importText.columns;
const BY_HAND = '';
// The system's own list: a page with two dozen of ours would take long to appear while a large file is checked.
const NO_COLUMN = '';
const FIELDS = [...IMPORT_FIELDS].sort((left, right) => Number(isRequired(right)) - Number(isRequired(left)));

/** Step 2: which column holds what. */
export function ColumnsStep() {
  const { value: { file, mapping, presetName }, set } = useWizard();
  const { checkColumns, isChecking, error } = useCheck();
  if (!file) return null;
  const [double] = doubles(mapping);
  const problem = double === undefined ? (isComplete(mapping) ? null : words.missing) : words.twice(file.headers[double] ?? '');
  return (
    <>
      <div className={classes.body}>
        <div className={classes.line}>
          <div>
            <h2 className={classes.heading}>{words.heading}</h2>
            <p className={classes.hint}>{presetName === null ? words.guessed : words.matched(presetName)}</p>
          </div>
          <PresetSelect />
          <SavePreset />
        </div>
        <FieldList file={file} />
      </div>
      <Foot error={error} onBack={() => set({ step: 'file' })} note={isChecking ? words.checking : problem}>
        <Button loading={isChecking} disabled={problem !== null} onClick={checkColumns}>{words.next}</Button>
      </Foot>
    </>
  );
}

/** The presets that fit this file. */
function PresetSelect() {
  const { value: { file, presetName }, set } = useWizard();
  if (!file || file.presets.length === 0) return null;
  const choose = (name: string | null): void => {
    const preset = file.presets.find((one) => one.name === name);
    if (preset) set({ presetName: preset.name, mapping: preset.mapping });
  };
  const names = [...new Set(file.presets.map(({ name }) => name))];
  const data = [...names.map((name) => ({ value: name, label: name })), ...(presetName === null ? [{ value: BY_HAND, label: words.byHand }] : [])];
  return <Select className={classes.preset} label={words.preset} data={data} value={presetName ?? BY_HAND} allowDeselect={false} onChange={choose} />;
}

/** One line a field; those without a column are out of the way until asked for. */
function FieldList({ file }: { readonly file: ImportFileView }) {
  const { value: { mapping } } = useWizard();
  const [isWhole, setIsWhole] = useState(false);
  const isShown = (field: ImportField): boolean => isWhole || isRequired(field) || mapping[field] !== undefined;
  const hidden = FIELDS.filter((field) => !isRequired(field) && mapping[field] === undefined).length;
  return (
    <div className={classes.fields} role="table" aria-label={words.heading}>
      <div className={classes.fieldHead} role="row">
        <span role="columnheader">{words.field}</span><span role="columnheader">{words.column}</span><span role="columnheader">{words.sample}</span>
      </div>
      {FIELDS.filter(isShown).map((field) => <FieldLine key={field} field={field} file={file} />)}
      {hidden > 0 && (
        <button type="button" className={classes.more} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words.fewer : words.more(hidden)}
        </button>
      )}
    </div>
  );
}

function FieldLine({ field, file }: { readonly field: ImportField; readonly file: ImportFileView }) {
  const { value: { mapping }, set } = useWizard();
  const column = mapping[field];
  const choose = (picked: string): void => {
    set({ presetName: null, mapping: withColumn(mapping, field, picked === NO_COLUMN ? null : Number(picked)) });
  };
  const isDouble = column !== undefined && doubles(mapping).includes(column);
  return (
    <div className={classes.field} role="row">
      <span role="cell">{importText.fields[field]}{isRequired(field) && <span className={classes.required}> {words.required}</span>}</span>
      <span role="cell">
        <NativeSelect
          aria-label={importText.fields[field]} value={column === undefined ? NO_COLUMN : String(column)} error={isDouble}
          data={[{ value: NO_COLUMN, label: words.none, disabled: isRequired(field) }, ...file.headers.map((header, index) => ({ value: String(index), label: header }))]}
          onChange={({ currentTarget: { value } }) => choose(value)}
        />
      </span>
      <span role="cell" className={classes.sample}>{sampleOf(file, column)}</span>
    </div>
  );
}

function sampleOf({ sample }: ImportFileView, column: number | undefined): string {
  if (column === undefined) return '';
  const texts = sample.map((row) => (row[column] ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  return [...new Set(texts)].slice(0, 3).join('  ·  ');
}
