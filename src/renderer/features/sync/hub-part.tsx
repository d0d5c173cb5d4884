import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { HubPlanView } from '../../../shared/contract/hub-views.ts';
import { hubPageText as words } from '../../../shared/messages/id/hub-page.ts';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { Card } from '../../ui/page.tsx';
import { FormError, LoadingLines } from '../../ui/states.tsx';
import { CertificateField } from './certificate-field.tsx';
import type { ChosenCertificate } from './certificate-field.tsx';
import { GuideDialog } from './guide-dialog.tsx';
import { HubPasswords } from './hub-passwords.tsx';
import { HubPlanCard } from './hub-plan-card.tsx';
import type { Administrator } from './hub-plan-card.tsx';
import form from './sync.module.css';
import classes from './hub.module.css';

const NO_CERTIFICATE: ChosenCertificate = { pem: null, fileName: '' };

/** Prepares the city's CouchDB for the office's desks: the plan first, then what it says. */
export function HubPart() {
  const { data: view } = useDeskQuery('sync.read', {});
  const [shown, setShown] = useState<{ readonly by: Administrator; readonly view: HubPlanView; readonly hasChanged: boolean } | null>(null);
  const [isGuideOpen, setIsGuideOpen] = useState(false);
  if (!view) return <LoadingLines lines={6} />;
  return (
    <div className={classes.part}>
      <Card title={words.title}>
        <p className={form.lead}>{words.lead}</p>
        <Button variant="default" size="compact-sm" leftSection={<IconBook size={16} aria-hidden />} onClick={() => setIsGuideOpen(true)}>{words.guide}</Button>
        <AdministratorForm
          url={view.url ?? ''} hasAuthority={view.hasAuthority} isPlanned={shown !== null}
          onPlan={(by, plan) => setShown({ by, view: plan, hasChanged: false })} onChange={() => setShown(null)}
        />
      </Card>
      <HubPasswords />
      {shown !== null && <HubPlanCard key={shown.view.print} administrator={shown.by} shown={shown.view} hasChanged={shown.hasChanged} onChanged={(plan) => setShown({ by: shown.by, view: plan, hasChanged: true })} />}
      {isGuideOpen && <GuideDialog onClose={() => setIsGuideOpen(false)} />}
    </div>
  );
}

interface FormProps {
  /** The hub that this desk is joined to; '' = none. */
  readonly url: string;
  readonly hasAuthority: boolean;
  /** Then the plan's own button comes first. */
  readonly isPlanned: boolean;
  readonly onPlan: (by: Administrator, view: HubPlanView) => void;
  /** What was typed is no longer what the plan was made for. */
  readonly onChange: () => void;
}

function AdministratorForm({ url: known, hasAuthority, isPlanned, onPlan, onChange }: FormProps) {
  const [url, setUrl] = useState(known);
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [certificate, setCertificate] = useState(NO_CERTIFICATE);
  const [wasTried, setWasTried] = useState(false);
  const plan = useDeskCall('hub.plan');
  const by: Administrator = { url: url.trim(), user: user.trim(), password, authority: certificate.pem };
  const isWhole = by.url !== '' && by.user !== '' && password !== '';
  const change = (set: () => void): void => {
    set();
    plan.reset();
    onChange();
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setWasTried(!isWhole);
    if (isWhole) plan.mutate(by, { onSuccess: (view) => onPlan(by, view) });
  };
  const missing = (text: string) => (wasTried && text === '' ? words.required : undefined);
  return (
    <form className={`${form.form ?? ''} ${classes.form ?? ''}`} onSubmit={send} noValidate>
      <TextInput
        label={words.url} value={url} maxLength={300} spellCheck={false} autoComplete="off" withAsterisk error={missing(by.url)}
        onChange={({ currentTarget: { value } }) => change(() => setUrl(value))}
      />
      <div className={form.pair}>
        <TextInput
          label={words.user} value={user} maxLength={100} spellCheck={false} autoComplete="off" withAsterisk error={missing(by.user)}
          onChange={({ currentTarget: { value } }) => change(() => setUser(value))}
        />
        <PasswordInput
          label={words.password} value={password} maxLength={300} autoComplete="new-password" withAsterisk error={missing(password)}
          onChange={({ currentTarget: { value } }) => change(() => setPassword(value))}
        />
      </div>
      <p className={form.hint}>{words.passwordHint}</p>
      <CertificateField value={certificate} isKept={hasAuthority && by.url === known} onChange={(value) => change(() => setCertificate(value))} />
      <FormError error={plan.error} />
      <div className={form.end}><Button type="submit" variant={isPlanned ? 'default' : 'filled'} loading={plan.isPending}>{words.plan}</Button></div>
    </form>
  );
}
