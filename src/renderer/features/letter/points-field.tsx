import { ActionIcon, Button, Textarea, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { moved } from './letter-fields.ts';
import classes from './letter.module.css';

const words = letterText.fields;
const LIMIT = 40;

interface PointsFieldProps {
  readonly points: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (points: readonly string[]) => void;
}

/** The numbered points: each can be rewritten, moved and removed, and new ones added. */
export function PointsField({ points, isReadOnly, onChange }: PointsFieldProps) {
  const list = useRef<HTMLOListElement>(null);
  const [focusAt, setFocusAt] = useState<number | null>(null);
  useEffect(() => {
    if (focusAt !== null) list.current?.querySelectorAll('textarea')[focusAt]?.focus();
  }, [focusAt]);
  const goTo = (index: number, next: readonly string[]): void => {
    onChange(next);
    setFocusAt(index);
  };
  const replace = (index: number, text: string): void => onChange(points.map((point, place) => (place === index ? text : point)));
  return (
    <fieldset className={classes.points} id="field-points">
      <legend className={classes.legend}>{words.points}</legend>
      <ol ref={list} className={classes.pointList}>
        {points.map((point, index) => (
          <li key={index} className={classes.point}>
            <span className={classes.pointNumber} aria-hidden>{index + 1}.</span>
            <Textarea
              aria-label={words.point(index + 1)} autosize minRows={2} maxRows={12} value={point} readOnly={isReadOnly}
              onChange={(event) => replace(index, event.currentTarget.value)} onBlur={() => setFocusAt(null)}
            />
            {!isReadOnly && (
              <span className={classes.pointActs}>
                <Act label={words.movePointUp(index + 1)} isOff={index === 0} icon={<IconArrowUp size={16} aria-hidden />} onClick={() => goTo(index - 1, moved(points, index, -1))} />
                <Act label={words.movePointDown(index + 1)} isOff={index === points.length - 1} icon={<IconArrowDown size={16} aria-hidden />} onClick={() => goTo(index + 1, moved(points, index, 1))} />
                <Act label={words.removePoint(index + 1)} icon={<IconTrash size={16} aria-hidden />} onClick={() => goTo(Math.max(0, index - 1), points.filter((_, place) => place !== index))} />
              </span>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && points.length < LIMIT && (
        <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} className={classes.addPoint} onClick={() => goTo(points.length, [...points, ''])}>
          {words.addPoint}
        </Button>
      )}
    </fieldset>
  );
}

function Act({ label, icon, onClick, isOff = false }: { readonly label: string; readonly icon: ReactNode; readonly onClick: () => void; readonly isOff?: boolean }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={label} disabled={isOff} onClick={onClick}>{icon}</ActionIcon>
    </Tooltip>
  );
}
