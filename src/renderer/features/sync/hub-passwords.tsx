import { Button } from '@mantine/core';
import { common } from '../../../shared/messages/id/common.ts';
import { hubPageText } from '../../../shared/messages/id/hub-page.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import plain from '../../ui/plain-table.module.css';
import { useMade } from './hub-made.ts';
import form from './sync.module.css';
import classes from './hub.module.css';

const words = hubPageText.made;

/** The passwords of users that were just made, until they are saved: nobody sees them again. */
export function HubPasswords() {
  const { made, clear } = useMade();
  const toast = useToast();
  const save = useDeskCall('hub.savePasswords', ({ fileName }) => { if (fileName !== null) toast({ text: common.savedTo(fileName) }); });
  if (made.length === 0) return null;
  return (
    <Card title={words.title}>
      <p className={form.lead}>{words.lead}</p>
      <div className={`${plain.ground ?? ''} ${classes.scroll ?? ''}`} tabIndex={0} role="region" aria-label={words.title}>
        <table className={`${plain.table ?? ''} ${form.table ?? ''}`}>
          <thead><tr><th>{words.user}</th><th>{words.officer}</th><th>{words.password}</th></tr></thead>
          <tbody>{made.map(({ user, officer, password }) => <tr key={user}><td>{user}</td><td>{officer}</td><td className={classes.password}>{password}</td></tr>)}</tbody>
        </table>
      </div>
      <FormError error={save.error} />
      <div className={classes.end}>
        <Button variant="default" onClick={clear}>{words.hide}</Button>
        <Button loading={save.isPending} onClick={() => save.mutate({ made: [...made] })}>{words.save}</Button>
      </div>
    </Card>
  );
}
