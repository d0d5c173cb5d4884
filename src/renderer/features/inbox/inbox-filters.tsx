import { IconScale } from '@tabler/icons-react';
import { VIEWS } from '../../../shared/contract/views.ts';
import type { ListView } from '../../../shared/contract/views.ts';
import { conflictText } from '../../../shared/messages/id/conflicts.ts';
import { inbox as words } from '../../../shared/messages/id/inbox.ts';
import { statusLabels, viewLabels } from '../../../shared/messages/id/labels.ts';
import { STATUSES } from '../../../shared/ticket/ticket.ts';
import type { Status } from '../../../shared/ticket/ticket.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { Chips } from '../../ui/chips.tsx';
import { FilterPill } from '../../ui/filter-pill.tsx';
import { formatNumber } from '../../ui/format.ts';
import { refilter, useInboxState } from './inbox-state.tsx';
import classes from './inbox.module.css';

const toOption = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name });
const statusOptions = STATUSES.map((status) => ({ value: status, label: statusLabels[status] }));

/** The ready-made views with their counts. */
export function InboxViews({ counts }: { readonly counts: ListView['counts'] | null }) {
  const [{ filter }, change] = useInboxState();
  const options = VIEWS.map((id) => ({
    id, label: viewLabels[id], ...(counts ? { count: counts[id] } : {}), ...(id === 'overdue' ? { tone: 'late' as const } : {}),
  }));
  return <Chips label={words.viewsLabel} options={options} value={filter.view} onChange={(view) => change((state) => refilter(state, { view }))} />;
}

/** How many reports somebody has to decide about; nothing where there are none. */
export function Undecided({ onDecide }: { readonly onDecide: () => void }) {
  const { data } = useDeskQuery('conflict.list', { limit: 0 });
  if (!data || data.total === 0) return null;
  return <button type="button" className={classes.undecided} onClick={onDecide}><IconScale size={15} aria-hidden />{conflictText.title} <span>{formatNumber(data.total)}</span></button>;
}

/** What narrows a view: status, unit, category, channel. */
export function InboxFilters() {
  const { office } = useSeat();
  const [{ filter }, change] = useInboxState();
  const set = (part: Parameters<typeof refilter>[1]): void => change((state) => refilter(state, part));
  const { filters, clearFilter } = words;
  return (
    <div className={classes.filters} role="group" aria-label={words.filtersLabel}>
      <FilterPill
        label={filters.status} options={statusOptions} value={filter.statuses[0] ?? null} clearLabel={clearFilter(filters.status)}
        onChange={(status) => set({ statuses: status === null ? [] : [status as Status] })}
      />
      <FilterPill
        label={filters.unit} options={office.units.map(toOption)} value={filter.unitId} clearLabel={clearFilter(filters.unit)}
        searchLabel={words.findUnit} onChange={(unitId) => set({ unitId })}
      />
      <FilterPill
        label={filters.category} options={office.categories.map(toOption)} value={filter.categoryId} clearLabel={clearFilter(filters.category)}
        searchLabel={words.findCategory} onChange={(categoryId) => set({ categoryId })}
      />
      <FilterPill
        label={filters.channel} options={office.channels.map(toOption)} value={filter.channelId} clearLabel={clearFilter(filters.channel)}
        onChange={(channelId) => set({ channelId })}
      />
    </div>
  );
}
