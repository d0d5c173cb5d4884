import { useState } from 'react';
import { attachments as words } from '../../../shared/messages/id/attachments.ts';
import { attachmentLimitsOf } from '../../../shared/office/lookups.ts';
import { DeskError } from '../../desk/desk-error.ts';
import { useSeat } from '../../desk/office.tsx';
import { checkFile } from '../../desk/send-file.ts';
import { FileZone, WaitingFiles } from '../../ui/attach.tsx';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import classes from './intake.module.css';

interface FilesCardProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** Files that came with the report; they wait in memory until it has a number, and what cannot be attached is said at once. */
export function FilesCard({ files, onChange }: FilesCardProps) {
  const limits = attachmentLimitsOf(useSeat().office);
  const [error, setError] = useState<unknown>(null);
  const add = async (chosen: readonly File[]): Promise<void> => {
    setError(null);
    const taken = [...files];
    for (const file of chosen) {
      try {
        if (taken.length >= limits.perReport) throw new DeskError('attachment-too-many', { perReport: limits.perReport });
        await checkFile(file, limits);
        taken.push(file);
      } catch (refusal) {
        setError(refusal);
      }
    }
    onChange(taken);
  };
  return (
    <Card title={words.title}>
      <FileZone megabytes={limits.megabytes} onFiles={(chosen) => void add(chosen)} />
      <WaitingFiles files={files} onRemove={(file) => onChange(files.filter((one) => one !== file))} />
      {files.length > 0 && <p className={classes.filesNote}>{words.waiting}</p>}
      <FormError error={error} />
    </Card>
  );
}
