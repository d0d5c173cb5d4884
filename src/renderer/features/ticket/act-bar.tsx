import { Button, Menu } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import type { TicketView } from '../../../shared/contract/views.ts';
import { commandLabels } from '../../../shared/messages/id/labels.ts';
import { acts as actWords, ticket as words } from '../../../shared/messages/id/ticket.ts';
import type { CommandKind } from '../../../shared/ticket/command.ts';
import { useHasDraft } from '../../ui/use-draft.tsx';
import { actDraftKey } from './acts/use-act.ts';
import classes from './ticket.module.css';

interface ActBarProps {
  readonly view: TicketView;
  readonly openAct: CommandKind | null;
  readonly onAct: (kind: CommandKind) => void;
  readonly onLetter: () => void;
  readonly isComposing: boolean;
}

/** Word of a button; a second disposition says that it is one. */
function labelOf(kind: CommandKind, { ticket }: TicketView): string {
  return kind === 'dispose' && ticket.unitId !== null ? actWords.disposeAgain : commandLabels[kind];
}

function ActButton({ kind, view, isPrimary, isOpen, onAct }: { readonly kind: CommandKind; readonly view: TicketView; readonly isPrimary: boolean; readonly isOpen: boolean; readonly onAct: (kind: CommandKind) => void }) {
  const hasDraft = useHasDraft(actDraftKey(view.ticket.id, kind));
  return (
    <Button variant={isPrimary ? 'filled' : 'default'} aria-pressed={isOpen} onClick={() => onAct(kind)}>
      {labelOf(kind, view)}{hasDraft && !isOpen && <span className={classes.draftMark}>· {actWords.draftKept}</span>}
    </Button>
  );
}

/** How many acts have room as buttons. */
function shownActs(width: number): number {
  if (width === 0 || width >= 660) return 4;
  return width >= 520 ? 3 : 2;
}

/** The acts that this officer may do now, the most likely first. */
export function ActBar({ view, openAct, onAct, onLetter, isComposing }: ActBarProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { commands, mayComposeLetter } = view;
  const shown = commands.slice(0, shownActs(width) - (mayComposeLetter ? 1 : 0));
  const rest = commands.slice(shown.length);
  // A note is never what a report waits for, nor is opening a finished one again.
  const hasMain = commands[0] !== undefined && commands[0] !== 'note' && commands[0] !== 'reopen';
  return (
    <div ref={ref} className={classes.actBar} role="toolbar" aria-label={words.actsLabel}>
      {shown.map((kind, index) => <ActButton key={kind} kind={kind} view={view} isPrimary={hasMain && index === 0} isOpen={kind === openAct} onAct={onAct} />)}
      {mayComposeLetter && (
        <Button variant={hasMain ? 'default' : 'filled'} leftSection={<IconFileText size={16} aria-hidden />} loading={isComposing} onClick={onLetter}>{words.makeLetter}</Button>
      )}
      {commands.length === 0 && !mayComposeLetter && <span className={classes.quiet}>{words.noActs}</span>}
      {rest.length > 0 && (
        <Menu position="top-end" width={220} withinPortal={false}>
          <Menu.Target>
            <Button variant="default" ml="auto" rightSection={<IconChevronDown size={16} aria-hidden />}>{words.more}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((kind) => <Menu.Item key={kind} onClick={() => onAct(kind)}>{labelOf(kind, view)}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
