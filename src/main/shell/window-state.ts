import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A rectangle on the desktop, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was. */
export interface WindowState {
  readonly bounds: Bounds;
  readonly isMaximized: boolean;
}

/** Smallest window in which nothing is clipped. */
export const MINIMUM_SIZE = { width: 1024, height: 640 } as const;

const preferred = { width: 1366, height: 768 } as const;

/** What was remembered, or null where there is nothing usable. */
export function readWindowState(file: string): WindowState | null {
  try {
    const state: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isWindowState(state) ? state : null;
  } catch {
    return null;
  }
}

/** Remembers; a failure is not worth an officer's attention. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The next start opens at the preferred size.
  }
}

/**
 * Where to open: the remembered place where enough of it lies on one of the work areas, else the middle of the first.
 * A monitor may have gone since, and a window that cannot be reached is a lost window.
 */
export function fitBounds(remembered: Bounds | null, workAreas: readonly Bounds[]): Bounds {
  const [first] = workAreas;
  const area = remembered && workAreas.find((candidate) => sharedArea(remembered, candidate) >= 0.5);
  if (remembered && area) return within(remembered, area);
  const size = first ? shrink(preferred, first) : preferred;
  return { ...size, x: middle(first?.x, first?.width, size.width), y: middle(first?.y, first?.height, size.height) };
}

function within(bounds: Bounds, area: Bounds): Bounds {
  const size = shrink(bounds, area);
  return { ...size, x: clamp(bounds.x, area.x, area.x + area.width - size.width), y: clamp(bounds.y, area.y, area.y + area.height - size.height) };
}

function shrink(size: { width: number; height: number }, area: Bounds): { width: number; height: number } {
  return { width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) };
}

function sharedArea(bounds: Bounds, area: Bounds): number {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
  return width <= 0 || height <= 0 ? 0 : (width * height) / (bounds.width * bounds.height);
}

function middle(start = 0, length = 0, size = 0): number {
  return Math.round(start + Math.max(0, length - size) / 2);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('isMaximized' in value)) return false;
  return typeof value.isMaximized === 'boolean' && isBounds(value.bounds);
}

function isBounds(value: unknown): value is Bounds {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  return [x, y, width, height].every((side) => Number.isSafeInteger(side)) && Number(width) > 0 && Number(height) > 0;
}
