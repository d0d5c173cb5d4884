import { HARD_HYPHEN } from '../../shared/letter/glue.ts';

/** The text as HTML; what a hard hyphen holds together stays on one line in every font. */
export function text(words: string): string {
  return escape(words).replace(new RegExp(`[^\\s]*${HARD_HYPHEN}[^\\s]*`, 'gu'), (held) =>
    `<span class="whole">${held.replaceAll(HARD_HYPHEN, '-')}</span>`);
}

/** The text with every character that means something in HTML written as a number. */
export function escape(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
