import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { classificationLabels } from '../../../shared/messages/id/labels.ts';
import { dimensionLabels } from '../../../shared/messages/id/group-names.ts';
import { performanceText as words } from '../../../shared/messages/id/performance.ts';
import { EVERYWHERE } from '../../../shared/performance/selection.ts';
import type { Where } from '../../../shared/performance/selection.ts';
import { CLASSIFICATIONS } from '../../../shared/ticket/event.ts';
import { seesTicket } from '../../../shared/ticket/privacy.ts';
import { useSeat } from '../../desk/office.tsx';
import { FilterPill } from '../../ui/filter-pill.tsx';
import classes from './performance.module.css';

interface FigureFiltersProps {
  readonly where: Where;
  readonly onChange: (where: Where) => void;
}

/** What narrows all figures of the page. */
export function FigureFilters({ where, onChange }: FigureFiltersProps) {
  const { office, me } = useSeat();
  const toOption = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name });
  const pills = [
    // Who may see what no unit has yet may see every unit.
    { key: 'unitId', label: dimensionLabels.unit, options: seesTicket(me, office, null) ? office.units.map(toOption) : [] },
    { key: 'categoryId', label: dimensionLabels.category, options: office.categories.map(toOption) },
    { key: 'channelId', label: dimensionLabels.channel, options: office.channels.map(toOption) },
    { key: 'districtId', label: dimensionLabels.district, options: office.districts.map(toOption) },
    { key: 'classification', label: dimensionLabels.classification, options: CLASSIFICATIONS.map((id) => ({ value: id, label: classificationLabels[id] })) },
    { key: 'officerId', label: dimensionLabels.officer, options: me.role === 'coordinator' ? office.officers.map(toOption) : [] },
  ] as const;
  const isNarrowed = Object.values(where).some((value) => value !== null);
  return (
    <div className={classes.filters} role="group" aria-label={words.filtersLabel}>
      {pills.filter(({ options }) => options.length > 0).map(({ key, label, options }) => (
        <FilterPill key={key} label={label} options={options} value={where[key]} clearLabel={words.clear(label)} {...(options.length > 8 ? { searchLabel: words.findIn(label) } : {})} onChange={(value) => onChange({ ...where, [key]: value })} />
      ))}
      {isNarrowed && <Button variant="subtle" size="compact-sm" leftSection={<IconFilterOff size={14} aria-hidden />} onClick={() => onChange(EVERYWHERE)}>{words.empty.clear}</Button>}
    </div>
  );
}
