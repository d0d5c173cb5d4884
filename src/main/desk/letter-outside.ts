import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { OutsideFile, Saved } from '../../shared/contract/views.ts';
import type { FinalVersion, Letter } from '../../shared/letter/letter.ts';
import { takesFinal } from '../../shared/letter/states.ts';
import { extensionOf, sniffMediaType } from '../../shared/ticket/media-type.ts';
import { attachmentLimitsOf } from '../../shared/office/lookups.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { mayComposeLetter } from '../../shared/ticket/workflow.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { withLetter } from './letter-change.ts';
import { letterFileName } from './letter-file-name.ts';
import { letterIn, openLetter, ownsLetter } from './letter-view.ts';
import type { LetterKey, OpenLetter } from './letter-view.ts';
import { saveAs } from './save-file.ts';
import { inOne, wholeFile } from './upload.ts';

const MEGABYTE = 1_000_000;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The Word file that was last made of a letter on this computer. */
interface MadeFile {
  readonly path: string;
  readonly sha256: string;
}

const keyOf = (letterId: string): string => `letter-file:${letterId}`;

/** Remembers a Word file of a letter, so that it is noticed when somebody goes on writing in it. */
export async function rememberFile(desk: Desk, letterId: string, { path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): Promise<void> {
  const made: MadeFile = { path, sha256: hashOf(bytes) };
  await desk.store.transact({ records: [keyOf(letterId)] }, () => ({ records: new Map([[keyOf(letterId), made]]), result: null }));
}

/** The remembered Word file where it has been changed since; null where it has not, or is not there or not readable now. */
export async function changedOutside(desk: Desk, letter: Pick<Letter, 'id' | 'finals'>): Promise<OutsideFile | null> {
  const made = desk.store.record(keyOf(letter.id)) as MadeFile | undefined;
  if (!made) return null;
  const bytes = await readSmall(desk, made.path).catch(() => null);
  if (bytes === null) return null;
  const sha256 = hashOf(bytes);
  const isKnown = sha256 === made.sha256 || letter.finals?.at(-1)?.fileId === sha256;
  return isKnown ? null : { fileName: basename(made.path) };
}

/**
 * Attaches a Word file as the letter's final version: the one that was changed outside, or one that the officer picks. The
 * letter's own words stay as they are. Refuses with letter-locked before it has its number, not-a-word-file, attachment-too-large.
 */
export async function attachFinal(desk: Desk, { from, ...key }: LetterKey & { readonly from: From }): Promise<OpenLetter | null> {
  await checkFinal(desk, key);
  const version = await takeWordFile(desk, key.letterId, from);
  if (version === null) return null;
  const { fileId } = version;
  const open = await desk.store.transact({ bodies: [key.ticketId] }, ({ bodies }) => {
    const stored = bodies.get(key.ticketId);
    if (!stored) throw new Refusal('unknown-ticket');
    const letter = letterIn(stored, key.letterId);
    if (!takesFinal(letter)) throw new Refusal('letter-locked');
    const noted = { ...letter, finals: withFinal(letter.finals, version) };
    const bundle = withLetter(stored, noted);
    return { bodies: new Map([[key.ticketId, bundle]]), result: { bundle, ticket: fold(bundle.events, bundle.contents), letter: noted } };
  });
  desk.announce({ type: 'tickets.changed', ids: [key.ticketId] });
  await desk.files.settle([fileId]);
  return open;
}

type From = Parsed<'letter.attachFinal'>['from'];

/** Puts the Word file beside the attachments: the one that was changed outside, or one that the officer picks; null = they picked none. Refuses with not-a-word-file, file-unreadable, attachment-too-large. */
export async function takeWordFile(desk: Desk, letterId: string, from: From): Promise<FinalVersion | null> {
  const made = desk.store.record(keyOf(letterId)) as MadeFile | undefined;
  const path = from === 'known' && made ? made.path : await desk.shell.chooseOpenPath({ kind: 'word' });
  if (path === null) return null;
  const bytes = await readSmall(desk, path);
  if (sniffMediaType(bytes) !== WORD) throw new Refusal('not-a-word-file');
  const { id: fileId } = await desk.files.put(inOne(bytes));
  return { fileId, at: desk.now().toISOString(), by: officerOf(desk).id };
}

/** Final versions with one more, each file once. */
function withFinal(finals: readonly FinalVersion[] | undefined, version: FinalVersion): readonly FinalVersion[] {
  return [...(finals ?? []).filter(({ fileId }) => fileId !== version.fileId), version];
}

/** The bytes of the final version, where one was attached. */
export async function readFinal(desk: Desk, { finals }: Pick<Letter, 'finals'>): Promise<Uint8Array | null> {
  const last = finals?.at(-1);
  return last ? wholeFile(desk.files, last.fileId) : null;
}

/** Asks where to, then saves the final version as it was attached. */
export async function saveFinal(desk: Desk, key: LetterKey): Promise<Saved> {
  const { letter, ticket } = await openLetter(desk, key);
  return saveFinalAs(desk, letter, letterFileName(letter, ticket.number, extensionOf(WORD)));
}

/** The same under a name. */
export function saveFinalAs(desk: Desk, { finals }: Pick<Letter, 'finals'>, fileName: string): Promise<Saved> {
  const last = finals?.at(-1);
  if (!last) throw new Refusal('unknown-attachment');
  return saveAs(desk, fileName, extensionOf(WORD), () => desk.files.open(last.fileId));
}

async function checkFinal(desk: Desk, key: LetterKey): Promise<void> {
  const { letter, ticket } = await openLetter(desk, key);
  const officer = officerOf(desk);
  const { office } = settingOf(desk);
  if (!ownsLetter(officer, office, letter)) throw new Refusal('not-yours');
  if (!mayComposeLetter(ticket, officer, office)) throw new Refusal('not-allowed');
  if (!takesFinal(letter)) throw new Refusal('letter-locked');
}

/** The bytes of a file that is not larger than an attachment may be. Refuses with file-unreadable or attachment-too-large. */
async function readSmall(desk: Desk, path: string): Promise<Buffer> {
  const { megabytes } = attachmentLimitsOf(settingOf(desk).office);
  try {
    if ((await stat(path)).size > megabytes * MEGABYTE) throw new Refusal('attachment-too-large', { megabytes });
    return await readFile(path);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file-unreadable');
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
