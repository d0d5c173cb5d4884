import { Button, Loader } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { IMPORT_PIECE, IMPORT_SIZE_LIMIT } from '../../../shared/contract/import-views.ts';
import { importText } from '../../../shared/messages/id/import.ts';
import { callDesk } from '../../desk/call.ts';
import { DeskError } from '../../desk/desk-error.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { FormError } from '../../ui/states.tsx';
import { useWizard } from './wizard.ts';
import classes from './import.module.css';

const words = importText.file;
const LONGEST_NAME = 260;

function useFile() {
  const { set, clear } = useWizard();
  const read = useDeskCall('import.read');
  const [name, setName] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const open = async (file: File): Promise<void> => {
    setName(file.name);
    setError(null);
    try {
      if (file.size > IMPORT_SIZE_LIMIT) throw new DeskError('too-large');
      const { bytes, uploadId } = await sendAllButLast(file);
      const view = await read.mutateAsync({ name: file.name.slice(-LONGEST_NAME), bytes, ...(uploadId === null ? {} : { uploadId }) });
      clear();
      set({ step: 'columns', file: view, mapping: view.mapping, presetName: view.presetName });
    } catch (refusal) {
      setError(refusal);
    }
    setName(null);
  };
  return { name, error, open };
}

/** Sends a large file piece by piece, so that the window goes on drawing; answers with what is left to send. */
async function sendAllButLast(file: File): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly uploadId: string | null }> {
  const piece = async (from: number): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.slice(from, from + IMPORT_PIECE).arrayBuffer());
  const uploadId = file.size > IMPORT_PIECE ? crypto.randomUUID() : null;
  let from = 0;
  for (; uploadId !== null && from + IMPORT_PIECE < file.size; from += IMPORT_PIECE) await callDesk('import.send', { uploadId, bytes: await piece(from) });
  return { bytes: await piece(from), uploadId };
}

/** Step 1: pick a file or drop it. */
export function FileStep() {
  const { name, error, open } = useFile();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && name === null) void open(file);
  };
  return (
    <div className={classes.body}>
      <h2 className={classes.heading}>{words.heading}</h2>
      <p className={classes.hint}>{words.hint}</p>
      <div
        className={classes.drop} data-over={isOver || undefined} onDrop={onDrop} onDragLeave={() => setIsOver(false)}
        onDragOver={(event) => { event.preventDefault(); setIsOver(true); }}
      >
        {name === null ? (
          <>
            <IconFileSpreadsheet size={40} stroke={1.5} aria-hidden />
            <span>{isOver ? words.dropNow : words.drop}</span>
            <span className={classes.or}>{words.or}</span>
            <Button onClick={() => input.current?.click()}>{words.choose}</Button>
          </>
        ) : (
          <span className={classes.reading} role="status"><Loader size="sm" /> {words.reading(name)}</span>
        )}
        <input
          ref={input} type="file" hidden accept=".xlsx,.csv,.txt,.tsv" aria-label={words.choose} data-testid="import-file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void open(file);
          }}
        />
      </div>
      <FormError error={error} />
      <p className={classes.promise}>{words.promise}</p>
    </div>
  );
}
