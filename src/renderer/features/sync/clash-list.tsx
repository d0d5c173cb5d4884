import { Button } from '@mantine/core';
import type { SettingClashView } from '../../../shared/contract/sync-views.ts';
import { settingLabel, settingValue } from '../../../shared/messages/id/setting-words.ts';
import { syncText } from '../../../shared/messages/id/sync.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import classes from './sync.module.css';

const words = syncText.clashes;

interface Props {
  readonly clashes: readonly SettingClashView[];
  readonly mayManage: boolean;
}

/** Settings that two desks changed at once; both values, and which one is to stand. */
export function ClashList({ clashes, mayManage }: Props) {
  const toast = useToast();
  const settle = useDeskCall('sync.settleSetting', () => toast({ text: words.settled }));
  if (clashes.length === 0) return null;
  return (
    <Card title={words.title}>
      <p className={classes.lead}>{words.lead} {!mayManage && words.onlyCoordinator}</p>
      <FormError error={settle.error} />
      <ul className={classes.clashes}>
        {clashes.map((clash) => (
          <Clash
            key={`${clash.record}/${clash.path}`} clash={clash} mayManage={mayManage} isBusy={settle.isPending}
            onSettle={(keepsHere) => settle.mutate({ record: clash.record, path: clash.path, keepsHere })}
          />
        ))}
      </ul>
    </Card>
  );
}

interface ClashProps {
  readonly clash: SettingClashView;
  readonly mayManage: boolean;
  readonly isBusy: boolean;
  readonly onSettle: (keepsHere: boolean) => void;
}

function Clash({ clash, mayManage, isBusy, onSettle }: ClashProps) {
  const { office } = useSeat();
  const format = useFormat();
  const label = settingLabel(clash, office);
  const side = (title: string, value: string, act: string, keepsHere: boolean) => (
    <div className={classes.side}>
      <div className={classes.sideTitle}>{title}</div>
      <p>{value}</p>
      {mayManage && <Button variant="default" size="compact-sm" aria-label={words.of(act, label)} disabled={isBusy} onClick={() => onSettle(keepsHere)}>{act}</Button>}
    </div>
  );
  return (
    <li>
      <h3>{label}</h3>
      <p className={classes.quiet}>{words.at(format.instant(clash.at))}</p>
      <div className={classes.sides}>
        {side(words.atHub, settingValue(clash.now, clash.here, clash, office), words.useHub, false)}
        {side(words.here, settingValue(clash.here, clash.now, clash, office), words.useHere, true)}
      </div>
    </li>
  );
}
