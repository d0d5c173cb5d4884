import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import type { In } from '../../../shared/contract/calls.ts';
import type { SyncView } from '../../../shared/contract/sync-views.ts';
import { syncText } from '../../../shared/messages/id/sync.ts';
import type { Office } from '../../../shared/office/office.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { FormError } from '../../ui/states.tsx';
import { useDraft } from '../../ui/use-draft.tsx';
import { CertificateField } from './certificate-field.tsx';
import { CheckList } from './check-list.tsx';
import classes from './sync.module.css';

const words = syncText.form;

interface Props {
  /** What the desk is joined to now; null = a desk without an office yet. */
  readonly view: Pick<SyncView, 'url' | 'user' | 'hasAuthority'> | null;
  readonly office: Office | null;
  readonly submit: string;
  readonly onConnected: () => void;
  /** Beside the buttons, e.g. a way back. */
  readonly children?: ReactNode;
}

/** The fields; the password is not among what is kept while one looks elsewhere. */
function useAddress(view: Props['view']) {
  const { value, set, clear } = useDraft('sync.connect', { url: view?.url ?? '', user: view?.user ?? '', pem: null as string | null, fileName: '' });
  const [password, setPassword] = useState('');
  const [url, user] = [value.url.trim(), value.user.trim()];
  // the engine gives a kept password to no other address or user
  const isKept = view?.url === url && view.user === user;
  const input: In<'sync.test'> = { url, user, password: password === '' ? null : password, authority: value.pem };
  return { value, set, clear, password, setPassword, isKept, input, isWhole: url !== '' && user !== '' && (password !== '' || isKept) };
}

/** Where the hub is and who asks: try it, then join it. */
export function ConnectForm({ view, office, submit, onConnected, children }: Props) {
  const form = useAddress(view);
  const { value, set, input } = form;
  const [wasTried, setWasTried] = useState(false);
  const test = useDeskCall('sync.test');
  const connect = useDeskCall('sync.connect', () => {
    form.clear();
    onConnected();
  });
  const isBusy = test.isPending || connect.isPending;
  const act = (run: () => void): void => {
    setWasTried(!form.isWhole);
    if (form.isWhole && !isBusy) run();
  };
  // what was found says nothing of an address that was typed since
  const change = (patch: Parameters<typeof set>[0]): void => {
    test.reset();
    connect.reset();
    set(patch);
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    act(() => { test.reset(); connect.mutate(input); });
  };
  const missing = (isMissing: boolean) => (wasTried && isMissing ? words.required : undefined);
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <TextInput
        label={words.url} description={words.urlHint} value={value.url} maxLength={300} spellCheck={false} autoComplete="off" withAsterisk
        error={missing(input.url === '')} onChange={(event) => change({ url: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={words.user} value={value.user} maxLength={100} spellCheck={false} autoComplete="off" withAsterisk
          error={missing(input.user === '')} onChange={(event) => change({ user: event.currentTarget.value })}
        />
        <PasswordInput
          label={words.password} value={form.password} maxLength={300} autoComplete="new-password" withAsterisk={!form.isKept}
          error={missing(form.password === '' && !form.isKept)}
          onChange={(event) => { form.setPassword(event.currentTarget.value); change({}); }}
        />
      </div>
      <p className={classes.hint}>{form.isKept ? words.passwordKept : words.passwordHint}</p>
      <CertificateField value={value} isKept={form.isKept && (view?.hasAuthority ?? false)} onChange={change} />
      {test.data && <CheckList test={test.data} url={input.url} office={office} />}
      <FormError error={connect.error ?? test.error} />
      <div className={classes.end}>
        {children}
        <Button variant="default" loading={test.isPending} disabled={connect.isPending} onClick={() => act(() => { connect.reset(); test.mutate(input); })}>{words.test}</Button>
        <Button type="submit" loading={connect.isPending} disabled={test.isPending}>{submit}</Button>
      </div>
    </form>
  );
}
