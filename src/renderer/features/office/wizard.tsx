import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Office } from '../../../shared/office/office.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { FormError } from '../../ui/states.tsx';
import { useDraft } from '../../ui/use-draft.tsx';
import { problemsOf } from './check-office.ts';
import type { Problem } from './check-office.ts';
import { tidied } from './draft.ts';
import { FinishPart } from './finish-part.tsx';
import { LettersPart } from './letters-part.tsx';
import { OfficePart } from './office-part.tsx';
import { OfficersPart } from './officers-part.tsx';
import type { PartProps } from './part.ts';
import { StartChoice } from './start-choice.tsx';
import { UnitsPart } from './units-part.tsx';
import { WizardSteps } from './wizard-steps.tsx';
import { STEPS } from './wizard-step.ts';
import type { Step } from './wizard-step.ts';
import classes from './wizard.module.css';

const words = officeText.wizard;

interface WizardProps {
  readonly example: Office;
  readonly today: LocalDate;
  readonly onDone: () => void;
}

/** What is kept while the officer moves about or the window reloads; `spare` = the other start, example or blank. */
interface Kept {
  readonly office: Office;
  readonly spare: Office | null;
  readonly isBlank: boolean;
  readonly step: Step;
  /** Steps that were left at least once: only there is it fair to name what is missing. */
  readonly tried: readonly Step[];
}

function useWizard(example: Office) {
  const initial = useMemo<Kept>(() => ({ office: example, spare: null, isBlank: false, step: 'office', tried: [] }), [example]);
  const { value, set, clear } = useDraft<Kept>('office.set-up', initial);
  const problems = useMemo(() => problemsOf(value.office), [value.office]);
  const [attempt, setAttempt] = useState(0);
  const tried = (step: Step): readonly Step[] => [...new Set([...value.tried, step])];
  const go = (step: Step): void => set({ step, tried: tried(value.step) });
  /** Leaves the step, or stays where something is missing and shows what. */
  const next = (): void => {
    if (problems.some(({ part }) => part === value.step)) {
      set({ tried: tried(value.step) });
      setAttempt(attempt + 1);
    } else go(STEPS[STEPS.indexOf(value.step) + 1] ?? value.step);
  };
  const shown = problems.filter(({ part }) => (value.tried as readonly string[]).includes(part));
  return { ...value, set, clear, problems, shown, attempt, go, next };
}

/** Five steps, each a part of the settings; any may be visited, only a sound office is stored. */
export function Wizard({ example, today, onDone }: WizardProps) {
  const wizard = useWizard(example);
  const { office, step, problems, shown, attempt, go, next } = wizard;
  const setUp = useDeskCall('office.setUp');
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);
  const finish = async (): Promise<void> => {
    const first = STEPS.find((one) => problems.some(({ part }) => part === one));
    if (first) {
      // From here on everything that is missing may be named.
      wizard.set({ step: first, tried: STEPS });
      return;
    }
    try {
      await setUp.mutateAsync({ office: tidied(office) });
    } catch {
      // Shown above the buttons; what was typed stays.
      return;
    }
    wizard.clear();
    onDone();
  };
  const at = STEPS.indexOf(step);
  const part: PartProps = { office, today, problems: shown, isReadOnly: false, myId: null, onChange: (changed) => wizard.set({ office: changed }) };
  return (
    <>
      <WizardSteps step={step} tried={wizard.tried} problems={problems} onGo={go} />
      <section className={classes.main} aria-labelledby="wizard-lead">
        <h2 id="wizard-lead" className={classes.lead}>{words.lead[step]}</h2>
        {step === 'office' && <StartChoice {...wizard} example={example} onChange={wizard.set} />}
        <div ref={body} className={classes.body}><StepBody key={attempt} step={step} part={part} onGo={go} /></div>
        <FormError error={setUp.error} />
      </section>
      <footer className={classes.foot}>
        <span className={classes.progress}>{words.stepOf(at + 1, STEPS.length)}</span>
        <FixCount problems={shown.filter((problem) => step === 'finish' || problem.part === step)} />
        {at > 0 && <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => go(STEPS[at - 1] ?? step)}>{words.back}</Button>}
        {step === 'finish'
          ? <Button loading={setUp.isPending} onClick={() => void finish()}>{words.finish}</Button>
          : <Button rightSection={<IconArrowRight size={16} aria-hidden />} onClick={next}>{words.next}</Button>}
      </footer>
    </>
  );
}

function StepBody({ step, part, onGo }: { readonly step: Step; readonly part: PartProps; readonly onGo: (step: Step) => void }) {
  switch (step) {
    case 'office': return <OfficePart {...part} />;
    case 'units': return <UnitsPart {...part} />;
    case 'officers': return <OfficersPart {...part} />;
    case 'letters': return <LettersPart {...part} />;
    case 'finish': return <FinishPart office={part.office} today={part.today} onGo={onGo} />;
  }
}

function FixCount({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return <span className={classes.toFix} role="status">{words.toFix(problems.length)}</span>;
}
