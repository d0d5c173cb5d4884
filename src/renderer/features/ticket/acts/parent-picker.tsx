import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { TicketView } from '../../../../shared/contract/views.ts';
import { acts as words } from '../../../../shared/messages/id/ticket.ts';
import { useDeskQuery } from '../../../desk/use-desk.ts';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import classes from './acts.module.css';

/** The report that another one repeats. */
export interface Parent {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

interface ParentPickerProps {
  readonly ticketId: string;
  /** Offered before anything is typed. */
  readonly related: TicketView['related'];
  readonly value: Parent | null;
  readonly error: string | undefined;
  readonly onChange: (parent: Parent | null) => void;
}

const everywhere = { view: 'all', statuses: [], unitId: null, categoryId: null, channelId: null } as const;
const LIMIT = 5;

/** Finds the report that this one repeats, by number or by words. */
export function ParentPicker({ ticketId, related, value, error, onChange }: ParentPickerProps) {
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query.trim(), 200);
  const found = useDeskQuery('ticket.list', {
    filter: { ...everywhere, statuses: [], query: settled }, order: { by: 'registeredAt', descending: true }, offset: 0, limit: LIMIT,
  }, { enabled: settled !== '' });
  if (value) {
    return (
      <div className={classes.chosen}>
        <span><strong>{words.parentChosen(value.number)}</strong> {value.title}</span>
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>{words.changeParent}</Button>
      </div>
    );
  }
  const rows = settled === '' ? related : (found.data?.rows ?? []).filter((row) => row.id !== ticketId);
  return (
    <div>
      <TextInput label={words.fields.parent} placeholder={words.findParent} withAsterisk value={query} error={error} onChange={(event) => setQuery(event.currentTarget.value)} />
      <ul className={classes.results}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={classes.result} onClick={() => onChange({ id: row.id, number: row.number, title: row.title })}>
              <span className={classes.resultNumber}>{row.number}</span>
              {'status' in row && <StatusBadge status={row.status} />}
              <span className={classes.resultTitle}>{row.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {settled !== '' && found.isSuccess && rows.length === 0 && <p className={classes.nothing} role="status">{words.noParentFound}</p>}
    </div>
  );
}
