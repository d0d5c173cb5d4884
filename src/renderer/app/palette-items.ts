import { IconKeyboard, IconPencilPlus, IconRefresh, IconSearch, IconSwitchHorizontal } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ListRow } from '../../shared/contract/views.ts';
import { app as words } from '../../shared/messages/id/app.ts';
import type { Role } from '../../shared/office/office.ts';
import { mayRegister } from '../../shared/ticket/command-table.ts';
import type { Status } from '../../shared/ticket/ticket.ts';
import { navItems } from './nav-items.ts';
import { paths } from './paths.ts';

/** One line of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly group: 'goTo' | 'acts' | 'tickets';
  readonly label: string;
  readonly icon?: Icon;
  readonly number?: string;
  readonly status?: Status;
  readonly run: () => void;
}

/** What the palette can do. */
export interface PaletteActs {
  readonly role: Role;
  readonly navigate: (path: string) => void;
  readonly searchInbox: (query: string) => void;
  readonly showKeys: () => void;
  readonly syncNow: () => void;
  readonly switchOfficer: () => void;
}

/** Whether a label holds all words that were typed. */
export function matches(label: string, query: string): boolean {
  const text = label.toLowerCase();
  return query.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** The lines for what was typed: reports, then pages and acts whose words match. */
export function paletteItems(typed: string, rows: readonly ListRow[], acts: PaletteActs): readonly PaletteItem[] {
  const query = typed.trim();
  const tickets: PaletteItem[] = rows.map((row) => ({
    id: row.id, group: 'tickets', label: row.title, number: row.number, status: row.status, run: () => acts.navigate(paths.ticket(row.id)),
  }));
  if (query !== '') tickets.push({ id: 'search', group: 'tickets', label: words.palette.searchAll(query), icon: IconSearch, run: () => acts.searchInbox(query) });
  const pages: PaletteItem[] = navItems(acts.role).map(({ path, label, icon }) => ({ id: path, group: 'goTo', label, icon, run: () => acts.navigate(path) }));
  const register: PaletteItem = { id: 'register', group: 'acts', label: words.keys.does.register, icon: IconPencilPlus, run: () => acts.navigate(paths.intake) };
  const others: PaletteItem[] = [
    ...(mayRegister(acts.role) ? [register] : []),
    { id: 'sync', group: 'acts', label: words.keys.does.sync, icon: IconRefresh, run: acts.syncNow },
    { id: 'keys', group: 'acts', label: words.shortcuts, icon: IconKeyboard, run: acts.showKeys },
    { id: 'officer', group: 'acts', label: words.switchOfficer, icon: IconSwitchHorizontal, run: acts.switchOfficer },
  ];
  return [...tickets, ...[...pages, ...others].filter((item) => query === '' || matches(item.label, query))];
}
