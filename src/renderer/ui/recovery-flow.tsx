import { Button, TextInput } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { isRecoveryWord } from '../../shared/access/recovery.ts';
import type { AccessView, NewRecovery } from '../../shared/contract/access.ts';
import { accessText } from '../../shared/messages/id/access.ts';
import { useDeskCall } from '../desk/use-desk.ts';
import { FormError } from './states.tsx';
import { useToast } from './toast.tsx';
import classes from './recovery-flow.module.css';

const words = accessText.recovery;

interface Props {
  readonly recovery: NewRecovery;
  readonly onDone: (view: AccessView) => void;
  /** Its rank on the page: it is a page of its own at the first start, and a part of the settings later. */
  readonly title: Title;
}

type Title = 'h1' | 'h2';

/** Shows the recovery words to be written down, then asks two of them back. */
export function RecoveryFlow({ recovery, onDone, title }: Props) {
  const [isWritten, setIsWritten] = useState(false);
  return isWritten
    ? <Check title={title} ask={recovery.ask} onBack={() => setIsWritten(false)} onDone={onDone} />
    : <Words title={title} list={recovery.words} onWritten={() => setIsWritten(true)} />;
}

interface WordsProps {
  readonly title: Title;
  readonly list: readonly string[];
  readonly onWritten: () => void;
}

function Words({ title: Heading, list, onWritten }: WordsProps) {
  const toast = useToast();
  const print = useDeskCall('access.printRecovery', ({ printed }) => {
    if (printed) toast({ text: words.printed });
  });
  const save = useDeskCall('access.saveRecovery', ({ fileName }) => {
    if (fileName !== null) toast({ text: words.saved(fileName) });
  });
  return (
    <section className={classes.flow}>
      <Heading className={classes.title}>{words.title}</Heading>
      <p className={classes.lead}>{words.lead} <strong>{words.keep}</strong></p>
      <ol className={classes.words} aria-label={words.list}>
        {list.map((word, index) => <li key={word + String(index)}><span className={classes.place}>{index + 1}</span>{word}</li>)}
      </ol>
      <FormError error={print.error ?? save.error} />
      <div className={classes.acts}>
        <Button
          variant="default" leftSection={<IconPrinter size={16} aria-hidden />} loading={print.isPending}
          onClick={() => print.mutate({})}
        >
          {words.print}
        </Button>
        <Button
          variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={save.isPending}
          onClick={() => save.mutate({})}
        >
          {words.save}
        </Button>
        <Button className={classes.main} onClick={onWritten}>{words.written}</Button>
      </div>
    </section>
  );
}

interface CheckProps {
  readonly title: Title;
  readonly ask: NewRecovery['ask'];
  readonly onBack: () => void;
  readonly onDone: (view: AccessView) => void;
}

function Check({ title: Heading, ask, onBack, onDone }: CheckProps) {
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const confirm = useDeskCall('access.confirm');
  const cleaned = typed.map((word) => word.trim().toLowerCase());
  const isReady = cleaned.every(isRecoveryWord);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const [first = '', second = ''] = cleaned;
    if (isReady) confirm.mutate({ answers: [{ place: ask[0], word: first }, { place: ask[1], word: second }] }, { onSuccess: onDone });
  };
  const field = (index: 0 | 1) => (
    <TextInput
      label={words.place(ask[index])} value={typed[index]} autoFocus={index === 0} autoComplete="off" spellCheck={false} maxLength={40}
      error={cleaned[index] !== '' && (cleaned[index]?.length ?? 0) > 3 && !isRecoveryWord(cleaned[index] ?? '') && words.unknown}
      onChange={(event) => {
        const word = event.currentTarget.value;
        setTyped((before) => (index === 0 ? [word, before[1]] : [before[0], word]));
      }}
    />
  );
  return (
    <form className={classes.flow} onSubmit={send}>
      <Heading className={classes.title}>{words.checkTitle}</Heading>
      <p className={classes.lead}>{words.checkLead}</p>
      <div className={classes.asked}>{field(0)}{field(1)}</div>
      <FormError error={confirm.error} />
      <div className={classes.acts}>
        <Button variant="default" onClick={onBack}>{words.back}</Button>
        <Button className={classes.main} type="submit" loading={confirm.isPending} disabled={!isReady}>{words.confirm}</Button>
      </div>
    </form>
  );
}
