import { Button, Select } from '@mantine/core';
import { useMemo } from 'react';
import type { UnknownWord, WordKind } from '../../../shared/contract/import-views.ts';
import { WORD_KINDS } from '../../../shared/contract/import-views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { importText } from '../../../shared/messages/id/import.ts';
import { classificationLabels, statusLabels } from '../../../shared/messages/id/labels.ts';
import type { Office } from '../../../shared/office/office.ts';
import { CLASSIFICATIONS } from '../../../shared/ticket/event.ts';
import { STATUSES } from '../../../shared/ticket/ticket.ts';
import { useSeat } from '../../desk/office.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Foot } from './foot.tsx';
import { useCheck } from './use-check.ts';
import { meaningOf, useWizard, withMeaning } from './wizard.ts';
import classes from './import.module.css';

const words = importText.words;
const EMPTY = '\u0000empty';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Step 3: what the desk does not understand is explained once. */
export function WordsStep() {
  const { value: { asked, meanings }, set } = useWizard();
  const { checkWords, isChecking, error } = useCheck();
  const { office } = useSeat();
  const options = useMemo(() => optionsOf(office), [office]);
  const open = asked.unknownWords.filter((word) => meaningOf(meanings, word) === undefined);
  const leaveEmpty = (): void => set({ meanings: open.reduce((all, word) => withMeaning(all, word, null), meanings) });
  return (
    <>
      <div className={classes.body}>
        <div className={classes.line}>
          <div>
            <h2 className={classes.heading}>{words.heading}</h2>
            <p className={classes.hint}>{words.hint}</p>
          </div>
          {open.length > 1 && <Button variant="default" onClick={leaveEmpty}>{words.leaveRestEmpty}</Button>}
        </div>
        <WordList title={words.heading} list={asked.unknownWords} options={options} />
        {asked.rememberedWords.length > 0 && (
          <>
            <h3 className={classes.subheading}>{words.remembered}</h3>
            <p className={classes.hint}>{words.rememberedHint}</p>
            <WordList title={words.remembered} list={asked.rememberedWords} options={options} />
          </>
        )}
      </div>
      <Foot error={error} onBack={() => set({ step: 'columns' })} note={open.length > 0 ? words.undecided(open.length) : null}>
        <Button variant={open.length > 0 ? 'default' : 'filled'} loading={isChecking} onClick={checkWords}>{open.length > 0 ? words.skip : words.next}</Button>
      </Foot>
    </>
  );
}

interface WordListProps {
  readonly title: string;
  readonly list: readonly (UnknownWord & { readonly id?: string | null })[];
  readonly options: Readonly<Record<WordKind, readonly Option[]>>;
}

function WordList({ title, list, options }: WordListProps) {
  const sorted = [...list].sort((left, right) => WORD_KINDS.indexOf(left.kind) - WORD_KINDS.indexOf(right.kind));
  return (
    <div className={classes.words} role="table" aria-label={title}>
      {sorted.map((word) => <WordLine key={`${word.kind} ${word.word}`} word={word} options={options[word.kind]} />)}
    </div>
  );
}

function WordLine({ word, options }: { readonly word: WordListProps['list'][number]; readonly options: readonly Option[] }) {
  const { value: { meanings }, set } = useWizard();
  const said = meaningOf(meanings, word);
  const meaning = said === undefined ? word.id : said;
  const shown = word.word === '' ? words.without(importText.kinds[word.kind]) : word.word;
  const choose = (picked: string | null): void => {
    set({ meanings: withMeaning(meanings, word, picked === null ? undefined : picked === EMPTY ? null : picked) });
  };
  return (
    <div className={classes.word} role="row">
      <span role="cell" className={classes.kind}>{importText.kinds[word.kind]}</span>
      <span role="cell" className={classes.wordText} title={shown}>{shown}</span>
      <span role="cell" className={classes.count}>{words.rows(formatNumber(word.count))}</span>
      <span role="cell">
        <Select
          aria-label={`${importText.kinds[word.kind]}: ${shown}`} placeholder={words.choose} searchable clearable maxDropdownHeight={260}
          data={[...options, { value: EMPTY, label: words.leaveEmpty }]} value={meaning === undefined ? null : (meaning ?? EMPTY)}
          nothingFoundMessage={common.nothingFound} onChange={choose}
        />
      </span>
    </div>
  );
}

function optionsOf(office: Office): WordListProps['options'] {
  const named = (items: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  return {
    status: STATUSES.map((status) => ({ value: status, label: statusLabels[status] })),
    classification: CLASSIFICATIONS.map((one) => ({ value: one, label: classificationLabels[one] })),
    unit: named(office.units), category: named(office.categories), channel: named(office.channels), district: named(office.districts),
  };
}
