import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { SyncView } from '../../../shared/contract/sync-views.ts';
import { syncText as words } from '../../../shared/messages/id/sync.ts';
import { mayManageHub } from '../../../shared/ticket/command-table.ts';
import { useSeat } from '../../desk/office.tsx';
import { useSyncProgress } from '../../desk/sync-progress.ts';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { Card, Page } from '../../ui/page.tsx';
import { ErrorState, FormError, LoadingLines } from '../../ui/states.tsx';
import { SyncProgressBar, SyncSign, syncSentence } from '../../ui/sync-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { ClashList } from './clash-list.tsx';
import { ConnectForm } from './connect-form.tsx';
import { ConnectionCard } from './connection-card.tsx';
import { DatabaseTable } from './database-table.tsx';
import { ParcelPart } from './parcel-part.tsx';
import { ProblemList } from './problem-list.tsx';
import { problemGroups } from './problems.ts';
import classes from './sync.module.css';

interface Props {
  /** Opens where a hub is prepared; null = this officer prepares none. */
  readonly onPrepare: (() => void) | null;
}

/** How this desk and the hub stand, and everything that can be done about it. */
export function SyncPage({ onPrepare }: Props) {
  const { me } = useSeat();
  const { data: view, error, refetch } = useDeskQuery('sync.read', {});
  const toast = useToast();
  const now = useDeskCall('sync.now', ({ state }) => { if (state === 'synced') toast({ text: words.done }); });
  if (!view) return <Page title={words.title}>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingLines lines={8} />}</Page>;
  const mayManage = mayManageHub(me.role, view.isUnitDesk);
  const isJoined = view.state !== 'off';
  // filling the hub again is then what helps
  const isSecond = mayManage && problemGroups(view.databases).some(({ isRefillable }) => isRefillable);
  return (
    <Page
      title={words.title}
      actions={isJoined && (
        <Button variant={isSecond ? 'default' : 'filled'} leftSection={<IconRefresh size={16} aria-hidden />} loading={now.isPending} onClick={() => now.mutate({})}>
          {words.now}
        </Button>
      )}
    >
      <FormError error={now.error} />
      {isJoined ? <Joined view={view} mayManage={mayManage} /> : <Apart view={view} mayManage={mayManage} onPrepare={onPrepare} />}
      <ParcelPart />
    </Page>
  );
}

interface PartProps {
  readonly view: SyncView;
  readonly mayManage: boolean;
}

function Joined({ view, mayManage }: PartProps) {
  return (
    <div className={classes.part}>
      <div className={classes.column}>
        <StateCard view={view} mayManage={mayManage} />
        <ProblemList view={view} mayManage={mayManage} />
        <ClashList clashes={view.clashes} mayManage={mayManage && !view.isUnitDesk} />
        <DatabaseTable databases={view.databases} />
      </div>
      <ConnectionCard view={view} mayManage={mayManage} />
    </div>
  );
}

function Apart({ view, mayManage, onPrepare }: PartProps & Props) {
  const { office } = useSeat();
  const toast = useToast();
  return (
    <div className={classes.narrow}>
      <StateCard view={view} mayManage={mayManage} />
      {mayManage && (
        <Card title={words.form.title}>
          <p className={classes.lead}>
            {words.form.lead} {onPrepare && <>{words.form.noHub} <Button variant="subtle" size="compact-sm" onClick={onPrepare}>{words.form.prepare}</Button></>}
          </p>
          <ConnectForm view={view} office={office} submit={words.form.connect} onConnected={() => toast({ text: words.form.connected })} />
        </Card>
      )}
    </div>
  );
}

function StateCard({ view, mayManage }: PartProps) {
  const format = useFormat();
  const progress = useSyncProgress(view);
  const { state, lastAt } = view;
  const last = state === 'off' ? '' : lastAt === null ? words.neverAt : words.lastAt(format.instant(lastAt));
  const needsHelp = !mayManage && (state === 'off' || state === 'attention');
  return (
    <Card>
      <div className={classes.state}>
        <SyncSign state={state} size={28} />
        <div>
          <p className={classes.sentence} role="status">{syncSentence(view, progress)}</p>
          <p className={classes.quiet}>{words.hints[state]} {last} {needsHelp && words.tell}</p>
        </div>
      </div>
      {progress !== null && <SyncProgressBar progress={progress} />}
    </Card>
  );
}
