import { Button, Group } from '@mantine/core';
import { IconFilterOff, IconInbox, IconSearchOff } from '@tabler/icons-react';
import { inbox as words } from '../../../shared/messages/id/inbox.ts';
import { EmptyState } from '../../ui/states.tsx';
import { freshInbox, refilter, search, useInboxState } from './inbox-state.tsx';

interface InboxEmptyProps {
  readonly onRegister: (() => void) | null;
  readonly onImport: (() => void) | null;
  /** Reports that this officer may see at all. */
  readonly known: number;
}

/** Why the list is empty, and what to do about it. */
export function InboxEmpty({ onRegister, onImport, known }: InboxEmptyProps) {
  const [{ filter }, change] = useInboxState();
  const { view, query, statuses, unitId, categoryId, channelId, figure } = filter;
  if (known === 0) return <Beginning onRegister={onRegister} onImport={onImport} />;
  if (query.trim() !== '') {
    const clear = <Button variant="default" onClick={() => change((state) => search(state, ''))}>{words.clearSearch}</Button>;
    return <EmptyState icon={<IconSearchOff size={32} stroke={1.5} />} {...words.emptySearch} action={clear} />;
  }
  if (statuses.length > 0 || unitId !== null || categoryId !== null || channelId !== null) {
    const clear = <Button variant="default" onClick={() => change((state) => refilter(state, { ...freshInbox.filter, view, figure }))}>{words.clearAll}</Button>;
    return <EmptyState icon={<IconFilterOff size={32} stroke={1.5} />} {...words.emptyFiltered} action={clear} />;
  }
  return <EmptyState icon={<IconInbox size={32} stroke={1.5} />} {...words.empty[view]} />;
}

/** The very first day: nothing is known yet, and there are two ways to begin. */
function Beginning({ onRegister, onImport }: Pick<InboxEmptyProps, 'onRegister' | 'onImport'>) {
  const action = (
    <Group gap="xs">
      {onImport && <Button onClick={onImport}>{words.importFile}</Button>}
      {onRegister && <Button variant="default" onClick={onRegister}>{words.register}</Button>}
    </Group>
  );
  const text = onImport || onRegister ? words.empty.all.text : words.emptyForUnit;
  return <EmptyState icon={<IconInbox size={32} stroke={1.5} />} title={words.empty.all.title} text={text} action={action} />;
}
