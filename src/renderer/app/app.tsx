import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useDeferredValue, useState } from 'react';
import { Router } from 'wouter';
import type { BaseLocationHook } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { SeatProvider } from '../desk/office.tsx';
import { useDeskQuery } from '../desk/use-desk.ts';
import { AccessGate } from '../features/access/access-gate.tsx';
import { LockPage } from '../features/access/lock-page.tsx';
import { InboxStateProvider } from '../features/inbox/inbox-state.tsx';
import { SignInPage } from '../features/sign-in/sign-in-page.tsx';
import { cssVariables, theme } from '../theme.ts';
import { ErrorState, LoadingLines } from '../ui/states.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { DraftProvider, DraftScope } from '../ui/use-draft.tsx';
import { ZoneProvider } from '../ui/use-format.tsx';
import { EngineWatch } from './engine-watch.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FetchStrip } from './fetch-strip.tsx';
import { Frame } from './frame.tsx';

const FetchPage = lazy(() => import('../features/sync/fetch-page.tsx').then(({ FetchPage: component }) => ({ default: component })));
const ParcelStartPage = lazy(() => import('../features/sync/parcel-start-page.tsx').then(({ ParcelStartPage: component }) => ({ default: component })));
const SetUpPage = lazy(() => import('../features/office/set-up-page.tsx').then(({ SetUpPage: component }) => ({ default: component })));

// A double click asks twice for a page that has not appeared yet; then one step back would lead to itself.
const goTo: typeof navigate = (to, options) => {
  if (window.location.hash !== `#${to}`) navigate(to, options);
};
// A page appears piece by piece between two frames: made in one go, a large one would stop the window while the engine is busy.
const useLocationAtLeisure: BaseLocationHook = () => {
  const [location] = useHashLocation();
  return [useDeferredValue(location), goTo];
};
const hashRouter = { hook: useLocationAtLeisure, hrefs: (path: string) => `#${path}` };

/** The whole window. `client`: where answers are kept. */
export function App({ client }: { readonly client: QueryClient }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Router {...hashRouter}>
          <DraftProvider>
            <ToastProvider>
              <ErrorBoundary onHome={() => { window.location.hash = '#/'; }}>
                <EngineWatch><AccessGate><Door /></AccessGate></EngineWatch>
              </ErrorBoundary>
            </ToastProvider>
          </DraftProvider>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** First run, picking a name, or the desk. */
function Door() {
  const { data, error, refetch } = useDeskQuery('office.read', {}, { staleTime: 0, refetchInterval: 10 * 60_000 });
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingLines />;
  if (!data.office) return <FirstRun onDone={() => void refetch()} />;
  if (!data.me) return <><FetchStrip /><SignInPage office={data.office} withPin={data.withPin} /></>;
  if (data.locked) return <LockPage officer={data.me} />;
  return (
    <SeatProvider view={data}>
      <ZoneProvider zone={data.office.timeZone}>
        <DraftScope owner={data.me.id}>
          <InboxStateProvider key={data.me.id} officerId={data.me.id}><Frame /></InboxStateProvider>
        </DraftScope>
      </ZoneProvider>
    </SeatProvider>
  );
}

/** An office is set up here, or this desk joins one that works already. */
function FirstRun({ onDone }: { readonly onDone: () => void }) {
  const [from, setFrom] = useState<'hub' | 'parcel' | null>(null);
  const back = (): void => setFrom(null);
  return (
    <Suspense fallback={<LoadingLines />}>
      {from === 'hub' && <FetchPage onBack={back} onDone={onDone} />}
      {from === 'parcel' && <ParcelStartPage onBack={back} onDone={onDone} />}
      {from === null && <SetUpPage onFetch={setFrom} onDone={onDone} />}
    </Suspense>
  );
}
