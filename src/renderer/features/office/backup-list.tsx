import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { BackupView } from '../../../shared/contract/backup-views.ts';
import { backupText } from '../../../shared/messages/id/backup.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { formatSize } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import classes from './backup-part.module.css';

const words = backupText.list;

interface Props {
  readonly files: BackupView['files'];
  readonly isBusy: boolean;
  readonly error: DeskError | null;
  /** Null = a file of another place. */
  readonly onRestore: (fileName: string | null) => void;
}

/** The backups in the folder, newest first; each can be restored, and so can one from elsewhere. */
export function BackupList({ files, isBusy, error, onRestore }: Props) {
  const format = useFormat();
  return (
    <Card title={words.heading}>
      <FormError error={error} />
      {files === null || files.length === 0 ? <p className={classes.quiet}>{files === null ? words.unreachable : words.empty}</p> : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead><tr><th scope="col">{words.at}</th><th scope="col" className={classes.right}>{words.size}</th><th aria-label={words.restore} /></tr></thead>
            <tbody>
              {files.map(({ fileName, at, size }) => (
                <tr key={fileName} title={fileName}>
                  <td>{format.instant(at)}</td>
                  <td className={classes.right}>{formatSize(size)}</td>
                  <td className={classes.right}>
                    <Button size="compact-sm" variant="default" disabled={isBusy} aria-label={words.restoreOf(format.instant(at))} onClick={() => onRestore(fileName)}>{words.restore}</Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Button className={classes.other} variant="default" leftSection={<IconFileImport size={16} aria-hidden />} disabled={isBusy} onClick={() => onRestore(null)}>{words.other}</Button>
    </Card>
  );
}
