import { IconAlertTriangle, IconScale } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { conflictText } from '../../shared/messages/id/conflicts.ts';
import { healthText } from '../../shared/messages/id/health.ts';
import { mayEditOffice } from '../../shared/ticket/command-table.ts';
import { useSeat } from '../desk/office.tsx';
import { useDeskQuery } from '../desk/use-desk.ts';
import { formatNumber } from '../ui/format.ts';
import { paths } from './paths.ts';
import classes from './attention-bar.module.css';

const words = healthText.banner;
/** A clock may go back while the desk stays open. */
const LOOK_EVERY = 10 * 60_000;

/** Says on every page that something about the data needs attention, or that somebody has to decide. */
export function AttentionBar() {
  return <><DataLine /><UndecidedLine /></>;
}

/** That several officers changed the same thing at once; other work goes on. The inbox says so by itself. */
function UndecidedLine() {
  const [location] = useLocation();
  const { data } = useDeskQuery('conflict.list', { limit: 0 });
  if (!data || data.total === 0 || location === paths.inbox || location.startsWith(paths.conflicts)) return null;
  return (
    <div className={classes.bar} role="status">
      <IconScale size={18} aria-hidden />
      <span className={classes.text}>{conflictText.counted(formatNumber(data.total))}</span>
      <Link href={paths.conflicts} className={classes.link}>{conflictText.decide}</Link>
    </div>
  );
}

/** Something about the data; files that are whole again need no attention. */
function DataLine() {
  const { me } = useSeat();
  const { data } = useDeskQuery('health.read', {}, { refetchInterval: LOOK_EVERY });
  if (!data) return null;
  const damaged = data.damages.filter(({ isRepaired }) => !isRepaired).length;
  const sentences = [
    ...(damaged > 0 ? [words.damaged(formatNumber(damaged))] : []),
    ...data.warnings.map(({ kind }) => `${healthText.warnings[kind].title}.`),
  ];
  if (sentences.length === 0) return null;
  return (
    <div className={classes.bar} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes.text}><strong>{words.title}.</strong> {sentences.join(' ')} {!mayEditOffice(me.role) && words.tell}</span>
      {mayEditOffice(me.role) && <Link href={paths.health} className={classes.link}>{words.see}</Link>}
    </div>
  );
}
