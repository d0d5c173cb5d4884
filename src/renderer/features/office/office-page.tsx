import { Button, Tabs } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Office } from '../../../shared/office/office.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Page } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/use-draft.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { BackupPart } from './backup-part.tsx';
import { CalendarPart } from './calendar-part.tsx';
import { problemsOf } from './check-office.ts';
import type { Part } from './check-office.ts';
import { DeadlinesPart } from './deadlines-part.tsx';
import { tidied } from './draft.ts';
import { HealthPart } from './health-part.tsx';
import { LettersPart } from './letters-part.tsx';
import { OfficePart } from './office-part.tsx';
import { OfficersPart } from './officers-part.tsx';
import type { PartProps } from './part.ts';
import { RetentionPart } from './retention-part.tsx';
import { SecurityPart } from './security-part.tsx';
import { UnitsPart } from './units-part.tsx';
import classes from './office-page.module.css';

const words = officeText.page;
const PARTS: readonly Part[] = ['office', 'units', 'officers', 'letters', 'deadlines', 'calendar', 'security', 'retention', 'backup', 'hub', 'health'];
const NOTHING_TYPED: { readonly office: Office | null } = { office: null };

/** The office's settings: what was typed stays until it is stored or given up, also when one looks elsewhere meanwhile. */
function useOfficeDraft(saved: Office) {
  const { value, set, clear } = useDraft('office', NOTHING_TYPED);
  const office = value.office ?? saved;
  const problems = useMemo(() => problemsOf(office), [office]);
  return { office, problems, isChanged: value.office !== null, change: (next: Office) => set({ office: next }), clear };
}

interface OfficePageProps {
  readonly start?: Part;
  /** The part about the hub, which is another feature's. */
  readonly hub: ReactNode;
}

/** The settings of the office; the coordinator changes them, everybody may read them. */
export function OfficePage({ start = 'office', hub }: OfficePageProps) {
  const { office: saved, me, today } = useSeat();
  const { office, problems, isChanged, change, clear } = useOfficeDraft(saved);
  const [part, setPart] = useState<Part>(start);
  const [attempt, setAttempt] = useState(0);
  const call = useDeskCall('office.save');
  const toast = useToast();
  const body = useRef<HTMLDivElement>(null);
  const isReadOnly = me.role !== 'coordinator';
  useEffect(() => {
    if (attempt > 0) body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);
  const giveUp = (): void => {
    clear();
    call.reset();
    setAttempt(0);
  };
  const save = (): void => {
    if (isReadOnly || !isChanged || call.isPending) return;
    const first = problems[0];
    if (first) {
      setPart(first.part);
      setAttempt(attempt + 1);
      return;
    }
    call.mutate({ office: tidied(office) }, { onSuccess: () => {
      giveUp();
      toast({ text: words.saved });
    } });
  };
  useShortcuts({ 'ctrl+s': save });
  const props: PartProps = { office, today, problems: attempt > 0 ? problems : [], isReadOnly, myId: me.id, onChange: change };
  return (
    <Page
      title={words.title} layout="fill"
      note={isReadOnly ? <span className={classes.locked}><IconLock size={16} aria-hidden /> {words.readOnly}</span> : isChanged ? words.unsaved : words.allSaved}
      actions={isChanged && !isReadOnly && (
        <>
          <Button variant="default" disabled={call.isPending} onClick={giveUp}>{words.discard}</Button>
          <Button loading={call.isPending} onClick={save}>{words.save}</Button>
        </>
      )}
    >
      <FormError error={call.error} />
      <Tabs className={classes.tabs} value={part} onChange={(value) => setPart(PARTS.find((one) => one === value) ?? 'office')} keepMounted={false}>
        <Tabs.List>
          {PARTS.map((one) => (
            <Tabs.Tab key={one} value={one} data-wrong={props.problems.some((problem) => problem.part === one) || undefined}>{officeText.parts[one]}</Tabs.Tab>
          ))}
        </Tabs.List>
        <div ref={body} className={classes.body}>
          <Tabs.Panel value={part} className={classes.panel}><PartBody key={`${part} ${attempt}`} part={part} hub={hub} {...props} /></Tabs.Panel>
        </div>
      </Tabs>
    </Page>
  );
}

function PartBody({ part, hub, ...props }: PartProps & { readonly part: Part; readonly hub: ReactNode }) {
  switch (part) {
    case 'office': return <OfficePart {...props} />;
    case 'units': return <UnitsPart {...props} />;
    case 'officers': return <OfficersPart {...props} />;
    case 'letters': return <LettersPart {...props} />;
    case 'deadlines': return <DeadlinesPart {...props} />;
    case 'calendar': return <CalendarPart {...props} />;
    case 'security': return <SecurityPart {...props} />;
    case 'retention': return <RetentionPart {...props} />;
    case 'backup': return <BackupPart />;
    case 'hub': return hub;
    case 'health': return <HealthPart />;
  }
}
