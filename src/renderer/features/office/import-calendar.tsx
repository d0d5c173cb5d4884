import { Button, FileButton, Modal } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { readHolidayFile } from '../../../shared/office/holiday-file.ts';
import type { Holiday } from '../../../shared/office/office.ts';
import { useToast } from '../../ui/toast.tsx';
import { importSummary, withImported, yearOfDate } from './calendar-year.ts';
import classes from './calendar-part.module.css';

const words = officeText.calendar;

interface ImportCalendarProps {
  readonly holidays: readonly Holiday[];
  /** Gets the new list and the first year that the file brings. */
  readonly onImport: (holidays: readonly Holiday[], firstYear: number) => void;
}

/** Reads a year's file and tells what it will change before it does. */
export function ImportCalendar({ holidays, onImport }: ImportCalendarProps) {
  const toast = useToast();
  const [found, setFound] = useState<readonly Holiday[] | null>(null);
  const read = async (file: File | null): Promise<void> => {
    if (!file) return;
    const imported = await readFile(file);
    if (imported) setFound(imported);
    else toast({ text: words.badFile, tone: 'error' });
  };
  const accept = (imported: readonly Holiday[]): void => {
    onImport(withImported(holidays, imported), yearOfDate(imported[0]?.date ?? ''));
    toast({ text: words.imported(importSummary(holidays, imported).years) });
    setFound(null);
  };
  return (
    <>
      <FileButton accept=".json,application/json" onChange={(file) => void read(file)}>
        {(props) => <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} {...props}>{words.importFile}</Button>}
      </FileButton>
      <Modal opened={found !== null} onClose={() => setFound(null)} title={words.confirmTitle} closeButtonProps={{ 'aria-label': common.close }}>
        {found && <Confirm summary={importSummary(holidays, found)} onCancel={() => setFound(null)} onAccept={() => accept(found)} />}
      </Modal>
    </>
  );
}

function Confirm({ summary, onCancel, onAccept }: {
  readonly summary: ReturnType<typeof importSummary>;
  readonly onCancel: () => void;
  readonly onAccept: () => void;
}) {
  return (
    <>
      <p className={classes.confirm}>{words.confirmText(summary.years, summary.added, summary.removed)}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>{common.cancel}</Button>
        <Button onClick={onAccept}>{words.confirm(summary.years)}</Button>
      </div>
    </>
  );
}

async function readFile(file: File): Promise<readonly Holiday[] | null> {
  try {
    return readHolidayFile(JSON.parse(await file.text()));
  } catch {
    // Not JSON, or it went away while it was read: either way no calendar.
    return null;
  }
}
