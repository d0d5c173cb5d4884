import { Button } from '@mantine/core';
import { IconArrowLeft, IconChartBar, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { FigureFilter } from '../../../shared/contract/calls/performance-calls.ts';
import { figureName } from '../../../shared/messages/id/figure.ts';
import { groupNames } from '../../../shared/messages/id/group-names.ts';
import { inbox as words } from '../../../shared/messages/id/inbox.ts';
import { useSeat } from '../../desk/office.tsx';
import { leaveFigure, useInboxState } from './inbox-state.tsx';
import classes from './inbox.module.css';

/** Says that the list holds the tickets behind a figure, which, and how to leave it. */
export function FigureBar({ figure }: { readonly figure: FigureFilter }) {
  const [, change] = useInboxState();
  const { office } = useSeat();
  const nameOf = useMemo(() => groupNames(office), [office]);
  const { part, ...query } = figure;
  const leave = (): void => change(leaveFigure);
  return (
    <div className={classes.figure} role="status">
      <Button variant="default" size="compact-sm" leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={() => { window.history.back(); leave(); }}>{words.figure.back}</Button>
      <IconChartBar size={16} aria-hidden />
      <span className={classes.cut} title={figureName(query, part, nameOf)}>{figureName(query, part, nameOf)}</span>
      <Button variant="subtle" size="compact-sm" leftSection={<IconX size={14} aria-hidden />} onClick={leave}>{words.figure.leave}</Button>
    </div>
  );
}
