import { Button, TextInput } from '@mantine/core';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { accessText } from '../../../shared/messages/id/access.ts';
import { signIn as words } from '../../../shared/messages/id/app.ts';
import { roleLabels } from '../../../shared/messages/id/labels.ts';
import type { Office, Officer } from '../../../shared/office/office.ts';
import { namesOf } from '../../desk/office.tsx';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { KeyError } from '../../ui/key-error.tsx';
import { isPin, PinField } from '../../ui/pin-field.tsx';
import { FormError } from '../../ui/states.tsx';
import { useWait } from '../../ui/use-wait.ts';
import { ForgottenPin } from './forgotten-pin.tsx';
import { lastOfficerId, rememberOfficer } from './last-officer.ts';
import classes from './sign-in.module.css';

/** So many names fit without searching. */
const FEW = 8;

/** The officer that sat here last comes first, then the alphabet. */
function inOrder(officers: readonly Officer[], lastId: string | null): readonly Officer[] {
  return [...officers].sort((a, b) => Number(b.id === lastId) - Number(a.id === lastId) || a.name.localeCompare(b.name, 'id'));
}

interface SignInProps {
  readonly office: Office;
  /** Ids of the officers who have a PIN. */
  readonly withPin: readonly string[];
}

/** Picks the name under which this desk works, and asks for its PIN where it has one. */
export function SignInPage({ office, withPin }: SignInProps) {
  const [asked, setAsked] = useState<Officer | null>(null);
  if (asked) return <main className={classes.page}><PinStep key={asked.id} officer={asked} onBack={() => setAsked(null)} /></main>;
  return <main className={classes.page}><NameStep office={office} withPin={withPin} onAsk={setAsked} /></main>;
}

function PinStep({ officer, onBack }: { readonly officer: Officer; readonly onBack: () => void }) {
  const [pin, setPin] = useState('');
  const [isForgotten, setIsForgotten] = useState(false);
  const start = useDeskCall('session.start');
  const wait = useWait(start.error);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isPin(pin)) start.mutate({ officerId: officer.id, pin }, { onSuccess: () => rememberOfficer(officer.id), onError: () => setPin('') });
  };
  if (isForgotten) return <ForgottenPin officer={officer} onBack={onBack} />;
  return (
    <form className={classes.pin} onSubmit={send}>
      <h1 className={classes.title}>{officer.name}</h1>
      <PinField label={accessText.pin.label} value={pin} onChange={setPin} autoFocus disabled={wait !== null} />
      <KeyError error={start.error} wait={wait} />
      <div className={classes.acts}>
        <Button variant="subtle" onClick={() => setIsForgotten(true)}>{accessText.forgotten.open}</Button>
        <Button variant="default" onClick={onBack}>{accessText.pin.back}</Button>
        <Button type="submit" loading={start.isPending} disabled={!isPin(pin) || wait !== null}>{accessText.pin.enterSubmit}</Button>
      </div>
    </form>
  );
}

function NameStep({ office, withPin, onAsk }: SignInProps & { readonly onAsk: (officer: Officer) => void }) {
  const [query, setQuery] = useState('');
  const start = useDeskCall('session.start');
  const names = namesOf(office);
  const lastId = lastOfficerId();
  const wanted = query.trim().toLowerCase();
  const found = inOrder(office.officers, lastId)
    .filter((officer) => `${officer.name} ${names.unit(officer.unitId) ?? ''} ${names.unitShort(officer.unitId) ?? ''} ${roleLabels[officer.role]}`.toLowerCase().includes(wanted));
  const enter = (officer: Officer): void => {
    if (withPin.includes(officer.id)) return onAsk(officer);
    start.mutate({ officerId: officer.id }, { onSuccess: () => rememberOfficer(officer.id) });
  };
  return (
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
            if (event.key === 'Enter' && first && wanted !== '') enter(first);
          }}
        />
      )}
      <FormError error={start.error} />
      <ul className={classes.list}>
        {found.map((officer) => (
          <li key={officer.id}>
            <button type="button" className={classes.officer} disabled={start.isPending} onClick={() => enter(officer)}>
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
  );
}
