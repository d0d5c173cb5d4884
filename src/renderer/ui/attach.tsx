import { Button, CloseButton, Progress } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { attachments as words } from '../../shared/messages/id/attachments.ts';
import { formatShare } from './format.ts';
import { FormError } from './states.tsx';
import type { Sending } from './use-sending.ts';
import classes from './attach.module.css';

interface FileZoneProps {
  readonly megabytes: number;
  readonly onFiles: (files: readonly File[]) => void;
}

const ACCEPT = '.jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.mp4';

/** A place to drop files, to paste them anywhere on the page, or to choose them. */
export function FileZone({ megabytes, onFiles }: FileZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => onPaste(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div>
      <div
        className={classes.zone} data-over={isOver || undefined} onDrop={onDrop} onDragLeave={() => setIsOver(false)}
        onDragOver={(event) => { event.preventDefault(); setIsOver(true); }}
      >
        <span>{isOver ? words.dropNow : words.drop}</span>
        <Button size="compact-sm" variant="default" onClick={() => input.current?.click()}>{words.choose}</Button>
        <input
          ref={input} type="file" hidden multiple accept={ACCEPT} aria-label={words.choose} data-testid="attachment-file"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p className={classes.hint}>{words.kinds(megabytes)} {words.cleaning}</p>
    </div>
  );
}

/** Files that wait for their report. */
export function WaitingFiles({ files, onRemove }: { readonly files: readonly File[]; readonly onRemove: (file: File) => void }) {
  if (files.length === 0) return null;
  return (
    <ul className={classes.rows}>
      {files.map((file, index) => (
        <li key={`${file.name}-${String(index)}`} className={classes.row}>
          <span className={classes.name} title={file.name}>{file.name}</span>
          <CloseButton size="sm" aria-label={words.remove(file.name)} onClick={() => onRemove(file)} />
        </li>
      ))}
    </ul>
  );
}

/** Files on their way, and such as could not be attached. */
export function SendingFiles({ list, onForget }: { readonly list: readonly Sending[]; readonly onForget: (id: number) => void }) {
  if (list.length === 0) return null;
  return (
    <ul className={classes.rows}>
      {list.map(({ id, file, share, error, cancel }) => (
        <li key={id} className={classes.row}>
          <span className={classes.name} title={file.name}>{error === null ? words.sending(file.name, formatShare(share)) : words.failed(file.name)}</span>
          {error === null
            ? <Button size="compact-sm" variant="default" onClick={cancel}>{words.cancel}</Button>
            : <Button size="compact-sm" variant="default" onClick={() => onForget(id)}>{words.forget}</Button>}
          {error === null
            ? <Progress className={classes.bar ?? ''} value={share * 100} aria-label={file.name} />
            : <div className={classes.fault}><FormError error={error} /></div>}
        </li>
      ))}
    </ul>
  );
}
