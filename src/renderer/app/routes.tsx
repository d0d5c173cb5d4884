import { Suspense, lazy, useCallback } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { FigureFilter } from '../../shared/contract/calls/performance-calls.ts';
import { app as words } from '../../shared/messages/id/app.ts';
import type { RecapKey } from '../../shared/recap/recap.ts';
import { mayComposeMany, mayEditOffice, mayImport, mayRecap, mayRegister } from '../../shared/ticket/command-table.ts';
import { Button } from '@mantine/core';
import { useSeat } from '../desk/office.tsx';
import { showFigure, useInboxState } from '../features/inbox/inbox-state.tsx';
import { IntakePage } from '../features/intake/intake-page.tsx';
import { useRecapChoice } from '../features/performance/use-recap-choice.ts';
import { EmptyState, LoadingLines } from '../ui/states.tsx';
import { InboxRoute } from './inbox-route.tsx';
import { paths } from './paths.ts';
import classes from './routes.module.css';

const LetterPage = lazy(() => import('../features/letter/letter-page.tsx').then(({ LetterPage: component }) => ({ default: component })));
const LettersPage = lazy(() => import('../features/letter/letters-page.tsx').then(({ LettersPage: component }) => ({ default: component })));
const ManyLettersPage = lazy(() => import('../features/letter/many-page.tsx').then(({ ManyLettersPage: component }) => ({ default: component })));
const RecapLetterPage = lazy(() => import('../features/letter/recap-letter-page.tsx').then(({ RecapLetterPage: component }) => ({ default: component })));
const ConflictsPage = lazy(() => import('../features/conflicts/conflicts-page.tsx').then(({ ConflictsPage: component }) => ({ default: component })));
const PerformancePage = lazy(() => import('../features/performance/performance-page.tsx').then(({ PerformancePage: component }) => ({ default: component })));
const RecapPage = lazy(() => import('../features/performance/recap-page.tsx').then(({ RecapPage: component }) => ({ default: component })));
const ImportPage = lazy(() => import('../features/import/import-page.tsx').then(({ ImportPage: component }) => ({ default: component })));
const SyncPage = lazy(() => import('../features/sync/sync-page.tsx').then(({ SyncPage: component }) => ({ default: component })));
const HubPart = lazy(() => import('../features/sync/hub-part.tsx').then(({ HubPart: component }) => ({ default: component })));
const OfficePage = lazy(() => import('../features/office/office-page.tsx').then(({ OfficePage: component }) => ({ default: component })));

/** The page that the location names. */
export function Routes() {
  const [, navigate] = useLocation();
  const { me: { role } } = useSeat();
  return (
    <Suspense fallback={<div className={classes.pad}><LoadingLines lines={8} /></div>}>
      <Switch>
        <Route path={paths.inbox}><InboxRoute ticketId={null} /></Route>
        <Route path="/laporan/:id">{({ id }) => <InboxRoute ticketId={id} />}</Route>
        {mayRegister(role) && (
          <Route path={paths.intake}>
            <IntakePage onOpen={(id) => navigate(paths.ticket(id))} onBack={() => navigate(paths.inbox)} />
          </Route>
        )}
        <Route path={paths.letters}><LettersPage onOpen={(ticketId, letterId) => navigate(ticketId === null ? paths.recapLetter(letterId) : paths.letter(ticketId, letterId))} /></Route>
        <Route path="/surat/rekap/:letterId">{({ letterId }) => <RecapLetterRoute letterId={letterId} />}</Route>
        <Route path="/surat/:ticketId/:letterId">
          {(letter) => <LetterPage {...letter} onBack={() => window.history.back()} onDecide={() => navigate(paths.conflictsOf(letter.ticketId))} />}
        </Route>
        <Route path={paths.conflicts}><ConflictsRoute ticketId={null} /></Route>
        <Route path="/perlu-diputuskan/:ticketId">{({ ticketId }) => <ConflictsRoute ticketId={ticketId} />}</Route>
        {mayComposeMany(role) && <Route path={paths.manyLetters}><ManyLettersRoute /></Route>}
        {mayRecap(role) && <Route path={paths.recap}><RecapPage onBack={() => navigate(paths.performance)} onOpenLetter={(letterId) => navigate(paths.recapLetter(letterId))} /></Route>}
        <Route path={paths.performance}><PerformanceRoute /></Route>
        {mayImport(role) && <Route path={paths.import}><ImportPage onDone={() => navigate(paths.inbox)} /></Route>}
        <Route path={paths.sync}><SyncPage onPrepare={mayEditOffice(role) ? () => navigate(paths.hub) : null} /></Route>
        {mayEditOffice(role) && <Route path={paths.backup}><OfficePage start="backup" hub={<HubPart />} /></Route>}
        {mayEditOffice(role) && <Route path={paths.office}><OfficePage hub={<HubPart />} /></Route>}
        {mayEditOffice(role) && <Route path={paths.health}><OfficePage key="health" start="health" hub={<HubPart />} /></Route>}
        {mayEditOffice(role) && <Route path={paths.hub}><OfficePage key="hub" start="hub" hub={<HubPart />} /></Route>}
        <Route><UnknownPage onHome={() => navigate(paths.inbox)} /></Route>
      </Switch>
    </Suspense>
  );
}

function ConflictsRoute({ ticketId }: { readonly ticketId: string | null }) {
  const [, navigate] = useLocation();
  return <ConflictsPage ticketId={ticketId} onOpenTicket={(id) => navigate(paths.ticket(id))} onOpenLetter={(id, letterId) => navigate(paths.letter(id, letterId))} />;
}

function RecapLetterRoute({ letterId }: { readonly letterId: string }) {
  const [, navigate] = useLocation();
  const { choose } = useRecapChoice();
  const revise = (key: RecapKey): void => {
    choose(key);
    navigate(paths.recap);
  };
  return <RecapLetterPage letterId={letterId} onBack={() => window.history.back()} onRevise={revise} />;
}

function PerformanceRoute() {
  const [, navigate] = useLocation();
  const [, change] = useInboxState();
  const { me } = useSeat();
  const showTickets = useCallback((figure: FigureFilter): void => {
    change((state) => showFigure(state, figure));
    navigate(paths.inbox);
  }, [change, navigate]);
  return <PerformancePage onTickets={showTickets} onRecap={mayRecap(me.role) ? () => navigate(paths.recap) : null} />;
}

function ManyLettersRoute() {
  const [, navigate] = useLocation();
  const [{ filter }] = useInboxState();
  return <ManyLettersPage filter={filter} onBack={() => navigate(paths.inbox)} onDrafts={() => navigate(paths.letters)} />;
}

function UnknownPage({ onHome }: { readonly onHome: () => void }) {
  const { title, text, action } = words.unknownPage;
  return <EmptyState title={title} text={text} action={<Button onClick={onHome}>{action}</Button>} />;
}
