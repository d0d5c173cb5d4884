import { CloseButton, Menu, Tooltip, VisuallyHidden } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { useMantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconDatabaseExclamation, IconKeyboard, IconLock, IconPassword, IconSearch, IconSwitchHorizontal } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { accessText } from '../../shared/messages/id/access.ts';
import { app as words } from '../../shared/messages/id/app.ts';
import { backupText } from '../../shared/messages/id/backup.ts';
import { roleLabels } from '../../shared/messages/id/labels.ts';
import { useNames, useSeat } from '../desk/office.tsx';
import { useDeskCall, useDeskQuery } from '../desk/use-desk.ts';
import { PinDialog } from '../features/access/pin-dialog.tsx';
import { search, useInboxState } from '../features/inbox/inbox-state.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Key } from '../ui/key-hint.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { paths } from './paths.ts';
import { SaveState, SyncBadge } from './save-state.tsx';
import classes from './top-bar.module.css';

const REMIND_EVERY = 3_600_000;

interface TopBarProps {
  readonly onPalette: () => void;
  readonly onKeys: () => void;
}

/** Search, save state, sync state, officer: nothing else. */
export function TopBar({ onPalette, onKeys }: TopBarProps) {
  return (
    <header className={classes.bar}>
      <span className={classes.logo}>Tanggap</span>
      <SearchBox onPalette={onPalette} />
      <BackupReminder />
      <SaveState />
      <SyncBadge />
      <OfficerMenu onKeys={onKeys} />
    </header>
  );
}

function SearchBox({ onPalette }: { readonly onPalette: () => void }) {
  const [state, change] = useInboxState();
  const [location, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const { query } = state.filter;
  const clear = (): void => change((before) => search(before, ''));
  useShortcuts({
    '/': () => {
      input.current?.focus();
      input.current?.select();
    },
  });
  const showResults = (): void => {
    if (location !== paths.inbox) navigate(paths.inbox);
  };
  return (
    <div className={classes.search} role="search">
      <IconSearch size={16} aria-hidden />
      <input
        ref={input} type="text" className={classes.input} aria-label={words.search} placeholder={words.search} value={query} maxLength={200} spellCheck={false}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          change((before) => search(before, typed));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') showResults();
          if (event.key === 'Escape') {
            if (query !== '') clear();
            input.current?.blur();
          }
          if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"][role="row"]')?.focus();
        }}
      />
      {query !== '' && <CloseButton size="sm" aria-label={words.clearSearch} onClick={clear} />}
      <button type="button" className={classes.keys} title={words.palette.label} onClick={onPalette}>
        <VisuallyHidden>{words.palette.label}</VisuallyHidden> <Key>/</Key> <Key>Ctrl K</Key>
      </button>
    </div>
  );
}

/** Only for who can do something about it; looked at again by and by, for a desk that stays open for days. */
function BackupReminder() {
  const { me } = useSeat();
  const { data } = useDeskQuery('backup.read', {}, { enabled: me.role === 'coordinator', refetchInterval: REMIND_EVERY });
  if (data?.isOverdue !== true) return null;
  return (
    <Tooltip label={backupText.reminderTip} multiline w={280}>
      <Link href={paths.backup} className={classes.reminder}><IconDatabaseExclamation size={16} stroke={1.8} aria-hidden /> {backupText.reminder}</Link>
    </Tooltip>
  );
}

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

function OfficerMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { me } = useSeat();
  const names = useNames();
  const end = useDeskCall('session.end');
  const lock = useDeskCall('session.lock');
  const { data } = useDeskQuery('office.read', {});
  const [isPinOpen, setIsPinOpen] = useState(false);
  const hasPin = data?.withPin.includes(me.id) ?? false;
  useShortcuts({ 'ctrl+l': () => lock.mutate({}) });
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const unit = names.unitShort(me.unitId) ?? '';
  return (
    <>
      <Menu position="bottom-end" width={260} withinPortal={false}>
        <Menu.Target>
          <button type="button" className={classes.officer}>
            <VisuallyHidden>{words.officerMenu}:</VisuallyHidden>
            <Avatar name={me.name} size={28} />
            <span className={classes.who}>
              <span className={classes.name}>{me.name.split(',')[0]}</span>
              <span className={classes.role}>{roleLabels[me.role]} · {unit}</span>
            </span>
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.name}</Menu.Label>
          <Menu.Item leftSection={<IconSwitchHorizontal size={16} />} onClick={() => end.mutate({})}>{words.switchOfficer}</Menu.Item>
          <Menu.Item leftSection={<IconLock size={16} />} rightSection={<Key>Ctrl L</Key>} onClick={() => lock.mutate({})}>{accessText.lock.menu}</Menu.Item>
          <Menu.Item leftSection={<IconPassword size={16} />} onClick={() => setIsPinOpen(true)}>{hasPin ? accessText.pin.change : accessText.pin.set}</Menu.Item>
          <Menu.Item leftSection={<IconKeyboard size={16} />} rightSection={<Key>?</Key>} onClick={onKeys}>{words.shortcuts}</Menu.Item>
          <Menu.Divider />
          <Menu.Label>{words.scheme.label}</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}>
            {schemes.map((scheme) => <Menu.RadioItem key={scheme} value={scheme}>{words.scheme[scheme]}</Menu.RadioItem>)}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <PinDialog isOpen={isPinOpen} hasPin={hasPin} onClose={() => setIsPinOpen(false)} />
    </>
  );
}
