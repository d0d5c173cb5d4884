import { useEffect, useEffectEvent } from 'react';

/** Keys as `event.key` in lower case, with `ctrl+` before where Ctrl (or Cmd) is held. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const PREFERENCE = 'single-keys-off';

/** Whether one-letter shortcuts are on; people who dictate or hit keys by accident turn them off. */
export function hasSingleKeys(): boolean {
  return localStorage.getItem(PREFERENCE) === null;
}

/** Turns one-letter shortcuts on or off on this computer. */
export function setSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(PREFERENCE);
  else localStorage.setItem(PREFERENCE, '1');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('[role="menu"],[role="listbox"]') !== null);
}

/** Something that Escape closes by itself: an open list, menu or popover. */
function isInFloating(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.closest('[role="dialog"]') !== null || target.getAttribute('aria-expanded') === 'true');
}

function isBehindDialog(target: EventTarget | null): boolean {
  const dialog = document.querySelector('[aria-modal="true"]');
  return dialog !== null && !(target instanceof Node && dialog.contains(target));
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

/** Space presses what has the focus, and Ctrl+A selects text, wherever they mean that already. */
function isTaken(name: string, target: EventTarget | null): boolean {
  if (name === ' ') return target instanceof HTMLElement && target.closest('button,a,summary,[role="checkbox"],[role="combobox"]') !== null;
  return name === 'ctrl+a' && isTyping(target);
}

/** Whether a key press may reach a page's shortcuts. */
function mayRun(event: KeyboardEvent, name: string): boolean {
  if (event.defaultPrevented || event.altKey || event.isComposing || isTaken(name, event.target)) return false;
  if (name.startsWith('ctrl+')) return true;
  if (isTyping(event.target) || isBehindDialog(event.target) || isInFloating(event.target)) return false;
  return name.length > 1 || hasSingleKeys();
}

/** Runs a function for a key anywhere in the window; one-letter keys are silent in fields, menus and dialogs. */
export function useShortcuts(shortcuts: Shortcuts, isOn = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(event);
    const run = shortcuts[name];
    if (!run || !mayRun(event, name)) return;
    event.preventDefault();
    run(event);
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn]);
}
