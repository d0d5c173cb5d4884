import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { syncText } from '../../../shared/messages/id/sync.ts';
import { readCertificate } from './certificate.ts';
import classes from './sync.module.css';

const words = syncText.form;

/** What was chosen: `pem: null` = as it is kept, '' = none. */
export interface ChosenCertificate {
  readonly pem: string | null;
  readonly fileName: string;
}

interface Props {
  readonly value: ChosenCertificate;
  /** Whether one is kept from before. */
  readonly isKept: boolean;
  readonly onChange: (value: ChosenCertificate) => void;
}

/** The office's own certificate authority, as a file. */
export function CertificateField({ value, isKept, onChange }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const hasOne = value.pem === null ? isKept : value.pem !== '';
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const read = await readCertificate(file);
    setFault('fault' in read ? syncText.certificate[read.fault] : null);
    if ('pem' in read) onChange({ pem: read.pem, fileName: file.name });
  };
  return (
    <div className={classes.certificate} role="group" aria-label={words.authority}>
      <div className={classes.label}>{words.authority}</div>
      <p className={classes.hint}>{words.authorityHint}</p>
      <div className={classes.acts}>
        <span className={classes.chosen}>{!hasOne ? words.authorityNone : value.pem === null ? words.authorityKept : words.authorityChosen(value.fileName)}</span>
        <FileButton accept=".pem,.crt,.cer" inputProps={{ 'aria-label': words.authorityChoose }} onChange={(file) => void choose(file)}>
          {(props) => <Button variant="default" size="compact-sm" {...props}>{hasOne ? words.authorityReplace : words.authorityChoose}</Button>}
        </FileButton>
        {hasOne && <Button variant="subtle" size="compact-sm" onClick={() => { setFault(null); onChange({ pem: '', fileName: '' }); }}>{words.authorityRemove}</Button>}
      </div>
      {fault !== null && <p className={classes.fault} role="alert">{fault}</p>}
    </div>
  );
}
