import { IconAlertCircleFilled, IconCheck } from '@tabler/icons-react';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Problem } from './check-office.ts';
import { STEPS } from './wizard-step.ts';
import type { Step } from './wizard-step.ts';
import classes from './wizard.module.css';

const words = officeText.wizard;

interface WizardStepsProps {
  readonly step: Step;
  readonly tried: readonly Step[];
  readonly problems: readonly Problem[];
  readonly onGo: (step: Step) => void;
}

/** The way through the set-up: where one is, what is done, what still lacks something. */
export function WizardSteps({ step, tried, problems, onGo }: WizardStepsProps) {
  const stateOf = (one: Step): 'wrong' | 'done' | 'open' => {
    if (one === 'finish' || !tried.includes(one)) return 'open';
    return problems.some(({ part }) => part === one) ? 'wrong' : 'done';
  };
  return (
    <nav className={classes.steps} aria-label={words.title}>
      <ol>
        {STEPS.map((one, index) => {
          const state = stateOf(one);
          return (
            <li key={one}>
              <button type="button" className={classes.step} data-state={state} aria-current={one === step ? 'step' : undefined} onClick={() => onGo(one)}>
                <span className={classes.dot} aria-hidden>
                  {state === 'done' ? <IconCheck size={16} stroke={2.5} /> : state === 'wrong' ? <IconAlertCircleFilled size={18} /> : index + 1}
                </span>
                <span>
                  <span className={classes.stepName}>{words.steps[one].name}</span>
                  <span className={classes.stepHint}>{words.steps[one].hint}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
