import { Switch } from '@mantine/core';
import { useState } from 'react';
import { app as words } from '../../shared/messages/id/app.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Key } from '../ui/key-hint.tsx';
import { hasSingleKeys, setSingleKeys } from '../ui/use-shortcuts.ts';
import classes from './keys-help.module.css';

const { keys } = words;
const { does } = keys;

const groups: readonly { readonly title: string; readonly lines: readonly (readonly [string, string])[] }[] = [
  { title: keys.everywhere, lines: [['Ctrl K', does.palette], ['/', does.search], ['N', does.register], ['Ctrl B', does.rail], ['Ctrl L', does.lock], ['F9', does.sync], ['?', does.help]] },
  { title: keys.list, lines: [['J K ↓ ↑', does.move], ['Enter', does.open], ['Home End', does.ends]] },
  {
    title: keys.ticket,
    lines: [['V', does.verify], ['D', does.dispose], ['T', does.followUp], ['S', does.letter], ['E', does.archive], ['J K', does.step], ['Esc', does.back]],
  },
  { title: keys.form, lines: [['Ctrl Enter', does.submit], ['Esc', does.close]] },
];

/** All shortcuts, and the switch for those of one letter. */
export function KeysHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const [isOn, setIsOn] = useState(hasSingleKeys);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} label={keys.title} size={720}>
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className={classes.title}>{group.title}</h3>
            <dl className={classes.lines}>
              {group.lines.map(([pressed, what]) => (
                <div key={what} className={classes.line}>
                  <dt>{what}</dt>
                  <dd>{pressed.split(' ').map((key) => <Key key={key}>{key}</Key>)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="md" size="sm" label={keys.single} description={keys.singleHint} checked={isOn}
        onChange={(event) => {
          setSingleKeys(event.currentTarget.checked);
          setIsOn(event.currentTarget.checked);
        }}
      />
    </Dialog>
  );
}
