import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DARK_FILLS, HEAT, STACK } from '../../../src/renderer/features/performance/patterns.tsx';
import type { Fill } from '../../../src/renderer/features/performance/patterns.tsx';

const css = readFileSync(new URL('../../../src/renderer/features/performance/patterns.module.css', import.meta.url), 'utf8');
const drawings = readFileSync(new URL('../../../src/renderer/features/performance/patterns.tsx', import.meta.url), 'utf8');
const theme = readFileSync(new URL('../../../src/renderer/theme.css', import.meta.url), 'utf8');

type Colour = readonly [number, number, number];

function coloursOf(kind: 'ground' | 'stroke', property: 'fill' | 'stroke', isDark: boolean): Map<string, Colour> {
  const found = new Map<string, Colour>();
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const colour = new RegExp(`(?<![\\w-])${property}:\\s*#([0-9a-f]{6})`).exec(body)?.[1];
    if (colour === undefined) continue;
    for (const selector of selectors.split(',')) {
      const name = new RegExp(`\\.${kind}\\[data-fill='(\\w+)'\\]`).exec(selector)?.[1];
      if (name !== undefined && (isDark || !selector.includes('dark'))) found.set(name, rgb(colour));
    }
  }
  return found;
}

function rgb(hex: string): Colour {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Colour;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
/** Relative luminance as WCAG has it. */
const luminance = ([red, green, blue]: Colour) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
const contrast = (a: Colour, b: Colour) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};
const themeColour = (name: string, isDark: boolean) => rgb([...theme.matchAll(new RegExp(`--tg-${name}: #([0-9a-f]{6})`, 'g'))][isDark ? 1 : 0]![1]!);

/** As eyes without one kind of cone see a colour (Viénot, Brettel and Mollon 1999). */
const BLIND: Readonly<Record<'protan' | 'deutan', readonly (readonly number[])[]>> = {
  protan: [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]], deutan: [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
};
const seenBy = (kind: keyof typeof BLIND, colour: Colour): Colour => BLIND[kind].map((row) => Math.max(0, Math.min(1, row.reduce((sum, weight, at) => sum + weight * linear(colour[at]!), 0)))) as unknown as Colour;
const distance = (a: Colour, b: Colour) => Math.hypot(...a.map((part, at) => part - b[at]!));

const grounds = { light: coloursOf('ground', 'fill', false), dark: coloursOf('ground', 'fill', true) };
const strokes = coloursOf('stroke', 'stroke', false);
/** The lines over each ground; two fills with other lines differ without any colour. */
const lines = new Map([...drawings.matchAll(/^ {2}(\w+): '(M[^']+)',$/gm)].map(([, name = '', path = '']) => [name, path]));

/** Series that stand in one chart, in the order in which they touch. */
const CHARTS: readonly (readonly Fill[])[] = [STACK, ['incoming', 'incomingDone'], ['share', 'lowest'], ['incoming', 'line']];

describe('the series of charts', () => {
  it('are all known here', () => {
    expect(lines.size).toBe(8);
    for (const fill of [...CHARTS.flat(), ...HEAT]) expect(grounds.light.has(fill), fill).toBe(true);
  });

  it.each(['light', 'dark'] as const)('have an edge, a ground or lines of 3 : 1 to the %s card', (scheme) => {
    const card = themeColour('card', scheme === 'dark');
    // every shape has an edge in this colour
    expect(contrast(themeColour('muted', scheme === 'dark'), card)).toBeGreaterThanOrEqual(3);
    for (const fill of CHARTS.flat()) {
      const best = Math.max(contrast(grounds[scheme].get(fill)!, card), strokes.has(fill) ? contrast(strokes.get(fill)!, card) : 0);
      expect(best, fill).toBeGreaterThanOrEqual(3);
    }
  });

  it('draw lines that can be seen on their ground', () => {
    for (const [fill, stroke] of strokes) expect(contrast(stroke, grounds.light.get(fill)!), fill).toBeGreaterThanOrEqual(3);
  });

  it('stay apart in black and white: by other lines, or by lightness', () => {
    for (const chart of CHARTS) {
      for (const [at, one] of chart.entries()) {
        for (const other of chart.slice(at + 1)) {
          const isOther = lines.get(one) !== lines.get(other);
          const isLighter = contrast(grounds.light.get(one)!, grounds.light.get(other)!) >= 2;
          expect(isOther || isLighter, `${one} and ${other}`).toBe(true);
        }
      }
    }
  });

  it.each(['protan', 'deutan'] as const)('stay apart for %s eyes', (kind) => {
    for (const chart of CHARTS) {
      for (const [at, one] of chart.entries()) {
        for (const other of chart.slice(at + 1)) {
          const isFar = distance(seenBy(kind, grounds.light.get(one)!), seenBy(kind, grounds.light.get(other)!)) >= 0.12;
          expect(isFar || lines.get(one) !== lines.get(other), `${one} and ${other}`).toBe(true);
        }
      }
    }
  });

  it('of the heat map grow darker step by step, and their numbers are readable', () => {
    const shades = HEAT.map((fill) => grounds.light.get(fill)!);
    shades.slice(1).forEach((shade, at) => expect(luminance(shade)).toBeLessThan(luminance(shades[at]!)));
    for (const [at, shade] of shades.entries()) {
      const ink = at >= 4 ? rgb('ffffff') : rgb('1d2731');
      expect(contrast(ink, shade), HEAT[at]).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('carry readable numbers on dark grounds', () => {
    for (const fill of DARK_FILLS) expect(contrast(rgb('ffffff'), grounds.light.get(fill)!), fill).toBeGreaterThanOrEqual(4.5);
  });
});
