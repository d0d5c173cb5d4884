import { longDate } from '../../shared/letter/dates.ts';
import { recoveryPage as text } from '../../shared/messages/id/recovery-page.ts';
import type { LocalDate } from '../../shared/ticket/event.ts';

const STYLE = `@page { size: A4; margin: 20mm }
* { box-sizing: border-box; margin: 0 }
body { font: 12pt/1.5 Arial, "Liberation Sans", sans-serif; color: #000 }
h1 { font-size: 18pt; margin-bottom: 4mm }
p { margin-bottom: 3mm }
ol { list-style: none; padding: 0; margin: 6mm 0; display: grid; grid-template-columns: repeat(3, 1fr); gap: 3mm }
li { border: 0.5pt solid #555; border-radius: 2mm; padding: 2.5mm 3mm; font-size: 14pt; font-weight: bold }
li span { display: inline-block; width: 9mm; font-size: 11pt; font-weight: normal; color: #333 }
.small { font-size: 10pt; color: #333 }
.line { margin-top: 10mm; border-bottom: 0.5pt solid #000; width: 90mm; padding-bottom: 1mm }`;

/** What stands on the page besides the words. */
export interface RecoveryPageFacts {
  /** Public name of the data key, so that an office with several desks finds the right page. */
  readonly keyId: string;
  readonly on: LocalDate;
}

/** The page with the recovery words, to print or to save; the words are from our own list, so nothing needs escaping. */
export function writeRecoveryPage(words: readonly string[], { keyId, on }: RecoveryPageFacts): string {
  const items = words.map((word, index) => `<li><span>${String(index + 1)}.</span>${word}</li>`).join('');
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${text.title}</title><style>${STYLE}</style></head><body>
<h1>${text.title}</h1><p>${text.purpose}</p><ol>${items}</ol><p><strong>${text.keep}</strong></p><p>${text.lost}</p>
<p class="small">${text.made(longDate(on))} ${text.key(keyId)}</p><p class="line small">${text.holder}:</p><p class="line small">${text.place}:</p></body></html>`;
}
