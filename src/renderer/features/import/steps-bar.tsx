import { IconCheck } from '@tabler/icons-react';
import { importText as words } from '../../../shared/messages/id/import.ts';
import { STEPS, useWizard } from './wizard.ts';
import type { Step, Wizard } from './wizard.ts';
import classes from './import.module.css';

/** The way through the import; what is behind can be gone back to until the import begins. */
export function StepsBar() {
  const { value, set } = useWizard();
  const current = STEPS.indexOf(value.step);
  return (
    <nav aria-label={words.title}>
      <ol className={classes.steps}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <button
              type="button" className={classes.step} data-state={stateOf(index, current, value)} aria-current={index === current ? 'step' : undefined}
              disabled={!mayGo(step, value)} onClick={() => set({ step })}
            >
              <span className={classes.dot} aria-hidden>{index < current || value.result ? <IconCheck size={14} stroke={2.5} /> : index + 1}</span>
              {words.steps[index]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stateOf(index: number, current: number, { result }: Wizard): 'done' | 'now' | 'later' {
  if (index < current || result) return 'done';
  return index === current ? 'now' : 'later';
}

/** Only backwards: forwards each page has its own button, which asks the desk first. */
function mayGo(step: Step, { step: now, asked }: Wizard): boolean {
  if (now === 'finish' || STEPS.indexOf(step) >= STEPS.indexOf(now)) return false;
  return step !== 'words' || asked.unknownWords.length + asked.rememberedWords.length > 0;
}
