import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { app as words } from '../../shared/messages/id/app.ts';
import { mayRegister } from '../../shared/ticket/command-table.ts';
import { useSeat } from '../desk/office.tsx';
import { useDeskCall } from '../desk/use-desk.ts';
import { search, useInboxState } from '../features/inbox/inbox-state.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { AttentionBar } from './attention-bar.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Palette } from './palette.tsx';
import { paths } from './paths.ts';
import { Rail } from './rail.tsx';
import { Routes } from './routes.tsx';
import { TopBar } from './top-bar.tsx';
import classes from './frame.module.css';

type Overlay = 'palette' | 'keys' | null;

function useRail() {
  const [choice, setChoice] = useLocalStorage<boolean | null>({ key: 'rail-collapsed', defaultValue: null, getInitialValueInEffect: false });
  const isSmall = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false });
  const isCollapsed = choice ?? isSmall;
  return { isCollapsed, toggle: () => setChoice(!isCollapsed) };
}

/** The window: rail, bar, and the page that the location names. */
export function Frame() {
  const { me } = useSeat();
  const [location, navigate] = useLocation();
  const [, changeInbox] = useInboxState();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const rail = useRail();
  const end = useDeskCall('session.end');
  const sync = useDeskCall('sync.now');
  // the page shows what comes of it, or why it cannot be
  const syncNow = (): void => {
    navigate(paths.sync);
    sync.mutate({});
  };
  const showKeys = (): void => setOverlay('keys');
  const togglePalette = (): void => setOverlay((before) => (before === 'palette' ? null : 'palette'));
  useShortcuts({
    'ctrl+k': togglePalette,
    'ctrl+b': rail.toggle,
    '?': showKeys,
    f9: syncNow,
    n: () => { if (mayRegister(me.role)) navigate(paths.intake); },
  });
  const searchInbox = (query: string): void => {
    changeInbox((state) => search(state, query));
    navigate(paths.inbox);
  };
  const acts = { role: me.role, navigate, searchInbox, showKeys, syncNow, switchOfficer: () => end.mutate({}) };
  return (
    <div className={classes.frame} data-collapsed={rail.isCollapsed || undefined}>
      <a className={classes.skip} href="#main" onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus(); }}>{words.skip}</a>
      <TopBar onPalette={togglePalette} onKeys={showKeys} />
      <Rail isCollapsed={rail.isCollapsed} onToggle={rail.toggle} />
      <main id="main" tabIndex={-1} className={classes.main}>
        <AttentionBar />
        <ErrorBoundary place={location} onHome={() => navigate(paths.inbox)}>
          <Routes />
        </ErrorBoundary>
      </main>
      <Palette isOpen={overlay === 'palette'} acts={acts} onClose={() => setOverlay(null)} />
      <KeysHelp isOpen={overlay === 'keys'} onClose={() => setOverlay(null)} />
    </div>
  );
}
