import {
  IconChartBar, IconFileImport, IconInbox, IconMail, IconPencilPlus, IconRefresh, IconSettings,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { app as words } from '../../shared/messages/id/app.ts';
import type { Role } from '../../shared/office/office.ts';
import { mayEditOffice, mayImport, mayRegister } from '../../shared/ticket/command-table.ts';
import { paths } from './paths.ts';

/** An entry of the left rail. */
export interface NavItem {
  readonly path: string;
  readonly label: string;
  readonly icon: Icon;
  /** Stands apart, below the others. */
  readonly isApart?: boolean;
}

const { nav } = words;

/** The pages that a role may open. */
export function navItems(role: Role): readonly NavItem[] {
  return [
    { path: paths.inbox, label: nav.inbox, icon: IconInbox },
    ...(mayRegister(role) ? [{ path: paths.intake, label: nav.intake, icon: IconPencilPlus }] : []),
    { path: paths.letters, label: nav.letters, icon: IconMail },
    { path: paths.performance, label: nav.performance, icon: IconChartBar },
    ...(mayImport(role) ? [{ path: paths.import, label: nav.import, icon: IconFileImport }] : []),
    { path: paths.sync, label: nav.sync, icon: IconRefresh },
    ...(mayEditOffice(role) ? [{ path: paths.office, label: nav.office, icon: IconSettings, isApart: true }] : []),
  ];
}
