import type { Arms } from '../../src/shared/letter/letter.ts';
import { madePng } from './made-png.ts';

const WIDTH = 20;
const HEIGHT = 24;

/** A grey shield's stead: a plain PNG, a fifth higher than wide. */
export function madeArms(): Arms {
  return { bytes: madePng(WIDTH, HEIGHT), type: 'png', ratio: HEIGHT / WIDTH };
}
