import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AccessView, NewRecovery } from '../../../shared/contract/access.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { deskKey } from '../../desk/query-client.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { RecoveryFlow } from '../../ui/recovery-flow.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { CreatePage } from './create-page.tsx';
import { OpeningBar } from './opening-bar.tsx';
import { RenewPage } from './renew-page.tsx';
import { UnconfirmedPage } from './unconfirmed-page.tsx';
import { UnlockPage } from './unlock-page.tsx';
import { useOpening } from './use-opening.ts';
import classes from './access.module.css';

/** Shows the desk once its data are open; before that, what has to be done so that they open. */
export function AccessGate({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const { data, error, refetch } = useDeskQuery('access.read', {}, { staleTime: Infinity });
  const [recovery, setRecovery] = useState<NewRecovery | null>(null);
  const opening = useOpening();
  const take = (view: AccessView): void => {
    setRecovery(null);
    client.setQueryData(deskKey('access.read', {}), view);
  };
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return opening ? <Card><OpeningBar opening={opening} /></Card> : <LoadingLines />;
  if (data.state === 'open' && !data.needsPassphrase && recovery === null) return children;
  return (
    <Card>
      {recovery ? <RecoveryFlow title="h1" recovery={recovery} onDone={take} /> : <Step view={data} onRecovery={setRecovery} onView={take} />}
      {opening && <OpeningBar opening={opening} />}
    </Card>
  );
}

function Card({ children }: { readonly children: ReactNode }) {
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.logo}>{common.appName}</p>
        {children}
      </div>
    </main>
  );
}

interface StepProps {
  readonly view: AccessView;
  readonly onRecovery: (recovery: NewRecovery) => void;
  readonly onView: (view: AccessView) => void;
}

function Step({ view, onRecovery, onView }: StepProps) {
  switch (view.state) {
    case 'new': return <CreatePage hasKeystore={view.hasKeystore} onCreated={onRecovery} />;
    case 'unconfirmed': return <UnconfirmedPage onRenewed={onRecovery} />;
    case 'locked': return <UnlockPage view={view} onUnlocked={onView} />;
    case 'open': return <RenewPage onSaved={onView} />;
  }
}
