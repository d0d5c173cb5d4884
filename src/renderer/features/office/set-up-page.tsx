import type { ReactNode } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { Wizard } from './wizard.tsx';
import classes from './wizard.module.css';

const words = officeText.wizard;

/** The first run: the office is described once, starting from an example; `onDone` when it is stored. */
export function SetUpPage({ onDone }: { readonly onDone: () => void }) {
  const view = useDeskQuery('office.read', {});
  const example = useDeskQuery('office.example', {}, { staleTime: Infinity });
  const error = example.error ?? view.error;
  if (error) return <Frame><ErrorState error={error} onRetry={() => void example.refetch()} /></Frame>;
  if (!example.data || !view.data) return <Frame><LoadingLines lines={8} /></Frame>;
  return <Frame><Wizard example={example.data} today={view.data.today} onDone={onDone} /></Frame>;
}

function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <main className={classes.frame}>
      <header className={classes.top}>
        <span className={classes.logo}>{common.appName}</span>
        <h1 className={classes.title}>{words.title}</h1>
        <span className={classes.intro}>{words.intro}</span>
      </header>
      {children}
    </main>
  );
}
