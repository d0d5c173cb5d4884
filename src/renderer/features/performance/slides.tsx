import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { Legend, Note, SourceLine } from './chart-card.tsx';
import type { ChartModel } from './chart-model.ts';
import classes from './slides.module.css';

const words = performanceText.slides;

interface SlidesProps {
  readonly charts: readonly ChartModel[];
  readonly heading: string;
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly onClose: () => void;
}

/** One chart after the other over the whole screen, for a meeting; arrows move, Esc leaves. */
export function Slides({ charts, heading, at, onAt, onClose }: SlidesProps) {
  const root = useRef<HTMLDialogElement>(null);
  const move = (by: number): void => onAt(Math.max(0, Math.min(charts.length - 1, at + by)));
  const press = useEffectEvent((event: KeyboardEvent) => {
    // What a chart has made of up and down stays within it.
    if (!event.isTrusted) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowRight' || event.key === 'PageDown') move(1);
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') move(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const dialog = root.current;
    const hear = (event: KeyboardEvent): void => press(event);
    dialog?.showModal();
    // The window fills the screen where it may; else the slide fills the window.
    void dialog?.requestFullscreen().catch(() => undefined);
    document.addEventListener('keydown', hear, true);
    return () => {
      document.removeEventListener('keydown', hear, true);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
  const chart = charts[at];
  if (!chart) return null;
  return (
    <dialog ref={root} className={classes.slides} aria-label={words.label} onClose={onClose}>
      <header className={classes.head}>
        <span>{heading}</span>
        <span role="status">{words.place(wholeNumber(at + 1), wholeNumber(charts.length))}</span>
        <ActionIcon variant="subtle" size={36} aria-label={words.close} onClick={onClose}><IconX size={20} aria-hidden /></ActionIcon>
      </header>
      <h2 className={classes.title}>{chart.title}</h2>
      <p className={classes.summary}>{chart.summary}</p>
      <div className={classes.drawing}>{chart.drawing}</div>
      <Legend chart={chart} />
      <Note chart={chart} />
      <SourceLine chart={chart} />
      <footer className={classes.foot}>
        <Button variant="default" disabled={at === 0} leftSection={<IconChevronLeft size={18} aria-hidden />} onClick={() => move(-1)}>{words.previous}</Button>
        <span>{words.keys}</span>
        <Button variant="default" disabled={at === charts.length - 1} rightSection={<IconChevronRight size={18} aria-hidden />} onClick={() => move(1)}>{words.next}</Button>
      </footer>
    </dialog>
  );
}
