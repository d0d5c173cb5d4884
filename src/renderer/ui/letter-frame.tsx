import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { PAPER_SIZE } from '../../shared/letter/letter.ts';
import type { Paper } from '../../shared/letter/letter.ts';
import classes from './letter-frame.module.css';

interface LetterFrameProps {
  readonly html: string;
  readonly paper: Paper;
  /** Names the sheets for screen readers. */
  readonly label: string;
}

const PIXELS_PER_MM = 96 / 25.4;
/** Room around the sheets, as the letter's own style leaves it. */
const GAP = 16;
const LARGEST = 1.25;

/** The letter's sheets in a frame without scripts, as wide as there is room. The frame is as high as its sheets, so that the place is kept while typing. */
export function LetterFrame({ html, paper, label }: LetterFrameProps) {
  const { ref, width: room } = useElementSize();
  const [shown, setShown] = useState(html);
  const { width, height } = PAPER_SIZE[paper];
  const sheets = html.split('<section').length - 1;
  // Rounded up, and with the room above, below each sheet, and at the end, so that the frame itself never needs a scroll bar.
  const frame = { width: Math.ceil(width * PIXELS_PER_MM) + 2 * GAP, height: Math.ceil(sheets * height * PIXELS_PER_MM) + (sheets + 2) * GAP + 1 };
  const scale = Math.min(LARGEST, room / frame.width);
  // The next sheets are drawn behind the shown ones and take their place when they are ready, so that nothing flickers.
  const frames = html === shown ? [shown] : [shown, html];
  return (
    <div ref={ref} className={classes.ground} tabIndex={0} role="region" aria-label={label}>
      <div className={classes.sheets} style={{ width: frame.width * scale, height: frame.height * scale }}>
        {room > 0 && frames.map((document) => (
          <iframe
            key={document} title={label} sandbox="" srcDoc={document} tabIndex={-1} className={classes.frame}
            data-next={document !== shown || undefined} style={{ ...frame, transform: `scale(${scale})` }}
            onLoad={() => {
              if (document === html) setShown(document);
            }}
          />
        ))}
      </div>
    </div>
  );
}
