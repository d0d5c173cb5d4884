import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { app as words } from '../../shared/messages/id/app.ts';
import { useSeat } from '../desk/office.tsx';
import { useDeskQuery } from '../desk/use-desk.ts';
import { formatNumber } from '../ui/format.ts';
import { navItems } from './nav-items.ts';
import type { NavItem } from './nav-items.ts';
import { paths } from './paths.ts';
import classes from './rail.module.css';

/** Reports that wait for somebody; one row is asked for, as only the count is shown. */
function useWaiting(): number | null {
  const { data } = useDeskQuery('ticket.list', {
    filter: { view: 'needsAction', query: '', statuses: [], unitId: null, categoryId: null, channelId: null },
    order: { by: 'due', descending: false }, offset: 0, limit: 1,
  });
  return data?.counts.needsAction ?? null;
}

function isHere(item: NavItem, location: string): boolean {
  if (item.path === paths.inbox) return location === '/' || location.startsWith('/laporan/');
  return location.startsWith(item.path);
}

function RailLink({ item, isHere: here, isCollapsed, count }: { readonly item: NavItem; readonly isHere: boolean; readonly isCollapsed: boolean; readonly count: number | null }) {
  const ItemIcon = item.icon;
  const badge = count === null || count === 0 ? null : formatNumber(count);
  const label = badge === null ? item.label : `${item.label}, ${badge}`;
  return (
    <Tooltip label={label} position="right" disabled={!isCollapsed}>
      <Link href={item.path} className={classes.link} aria-current={here ? 'page' : undefined} aria-label={isCollapsed ? label : undefined}>
        <ItemIcon size={18} stroke={1.8} aria-hidden />
        {!isCollapsed && <span className={classes.label}>{item.label}</span>}
        {badge !== null && <span className={classes.count}>{badge}</span>}
      </Link>
    </Tooltip>
  );
}

interface RailProps {
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
}

/** The left rail: the pages, and how to make room. */
export function Rail({ isCollapsed, onToggle }: RailProps) {
  const { me } = useSeat();
  const [location] = useLocation();
  const waiting = useWaiting();
  const toggleLabel = isCollapsed ? words.expand : words.collapse;
  return (
    <nav className={classes.rail} aria-label={words.nav.label} data-collapsed={isCollapsed || undefined}>
      <ul className={classes.list}>
        {navItems(me.role).map((item) => (
          <li key={item.path} className={item.isApart ? classes.apart : undefined}>
            <RailLink item={item} isHere={isHere(item, location)} isCollapsed={isCollapsed} count={item.path === paths.inbox ? waiting : null} />
          </li>
        ))}
      </ul>
      <Tooltip label={toggleLabel} position="right">
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={toggleLabel} aria-expanded={!isCollapsed} onClick={onToggle}>
          {isCollapsed ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
        </ActionIcon>
      </Tooltip>
    </nav>
  );
}
