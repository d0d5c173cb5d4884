import { TextInput } from '@mantine/core';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { signIn as words } from '../../../shared/messages/id/app.ts';
import { roleLabels } from '../../../shared/messages/id/labels.ts';
import type { Office, Officer } from '../../../shared/office/office.ts';
import { namesOf } from '../../desk/office.tsx';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { FormError } from '../../ui/states.tsx';
import { lastOfficerId, rememberOfficer } from './last-officer.ts';
import classes from './sign-in.module.css';

/** So many names fit without searching. */
const FEW = 8;

/** The officer that sat here last comes first, then the alphabet. */
function inOrder(officers: readonly Officer[], lastId: string | null): readonly Officer[] {
  return [...officers].sort((a, b) => Number(b.id === lastId) - Number(a.id === lastId) || a.name.localeCompare(b.name, 'id'));
}

/** Picks the name under which this desk works. */
export function SignInPage({ office }: { readonly office: Office }) {
  const [query, setQuery] = useState('');
  const start = useDeskCall('session.start');
  const names = namesOf(office);
  const lastId = lastOfficerId();
  const wanted = query.trim().toLowerCase();
  const found = inOrder(office.officers, lastId)
    .filter((officer) => `${officer.name} ${names.unit(officer.unitId) ?? ''} ${names.unitShort(officer.unitId) ?? ''} ${roleLabels[officer.role]}`.toLowerCase().includes(wanted));
  const enter = (officerId: string): void => {
    start.mutate({ officerId }, { onSuccess: () => rememberOfficer(officerId) });
  };
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.office}><span className={classes.logo}>{common.appName}</span> {office.name}</p>
        <h1 className={classes.title}>{words.title}</h1>
        <p className={classes.text}>{words.text}</p>
        {office.officers.length > FEW && (
          <TextInput
            className={classes.search} leftSection={<IconSearch size={16} aria-hidden />} placeholder={words.find} aria-label={words.find} autoFocus
            value={query} onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              const first = found[0];
              if (event.key === 'Enter' && first && wanted !== '') enter(first.id);
            }}
          />
        )}
        <FormError error={start.error} />
        <ul className={classes.list}>
          {found.map((officer) => (
            <li key={officer.id}>
              <button type="button" className={classes.officer} disabled={start.isPending} onClick={() => enter(officer.id)}>
                <Avatar name={officer.name} />
                <span className={classes.who}>
                  <span className={classes.name}>{officer.name}</span>
                  <span className={classes.role}>{roleLabels[officer.role]} · {names.unitShort(officer.unitId)}</span>
                </span>
                {officer.id === lastId && <span className={classes.last}>{words.last}</span>}
                <IconChevronRight size={18} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className={classes.text} role="status">{words.none}</p>}
      </div>
    </main>
  );
}
