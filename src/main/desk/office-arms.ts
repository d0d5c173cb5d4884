import type { ArmsView, KopPicture } from '../../shared/contract/template-views.ts';
import { ARMS_BYTES } from '../../shared/contract/template-views.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { Arms } from '../../shared/letter/letter.ts';
import { sniffMediaType } from '../../shared/ticket/media-type.ts';
import { cleanImage } from '../store/image/clean-image.ts';
import { jpegSize } from '../store/image/clean-jpeg.ts';
import { ImageDamaged } from '../store/image/image-damaged.ts';
import { isDamage } from '../store/store-error.ts';
import { officerOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { ARMS, armsIn } from './office-files.ts';
import type { StoredArms } from './office-files.ts';
import { inOne, wholeFile } from './upload.ts';

/** Longer than any print needs; a word processor takes much memory for more. */
const MOST_PIXELS = 4000;
/** Height by width; a picture beyond is no coat of arms and would push the letter off its sheet. */
const RATIO = { least: 0.4, most: 2 };
/** Which entry of the record names the picture of today. */
const FIELD = { arms: 'current', emblem: 'emblem' } as const satisfies Readonly<Record<KopPicture, keyof StoredArms>>;

/** Use cases of the pictures on the office's letters: the city's arms, and the state's emblem on the mayor's; the coordinator changes them. */
export function armsHandlers(desk: Desk): Handlers<'arms.read' | 'arms.save' | 'arms.remove'> {
  return {
    'arms.read': ({ picture }) => Promise.resolve(present(desk, picture)),
    'arms.save': ({ picture, bytes }) => save(desk, picture, bytes),
    'arms.remove': ({ picture }) => change(desk, picture, ({ pictures }) => ({ id: null, pictures })),
  };
}

/** Reads the pictures into memory, where whoever draws a letter finds them; one that is damaged is not drawn. */
export async function loadArms(desk: Desk): Promise<void> {
  const loaded = new Map<string, Arms>();
  for (const { fileId, type, ratio } of armsIn(desk.store.record(ARMS)).pictures) {
    const bytes = await readPictureFile(desk, fileId);
    if (bytes) loaded.set(fileId, { bytes, type, ratio });
  }
  desk.arms = loaded;
}

/** Name of the picture that a letter of today gets. */
export function presentPicture(desk: Desk, picture: KopPicture): string | undefined {
  return armsIn(desk.store.record(ARMS))[FIELD[picture]] ?? undefined;
}

async function readPictureFile(desk: Desk, fileId: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await wholeFile(desk.files, fileId));
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

function present(desk: Desk, picture: KopPicture): ArmsView | null {
  const arms = desk.arms?.get(presentPicture(desk, picture) ?? '');
  return arms ? { ...arms, bytes: new Uint8Array(arms.bytes) } : null;
}

async function save(desk: Desk, picture: KopPicture, bytes: Uint8Array): Promise<ArmsView | null> {
  checkRole(desk);
  const arms = readPicture(Buffer.from(bytes));
  const { id } = await desk.files.put(inOne(arms.bytes));
  const view = await change(desk, picture, ({ pictures }) => ({
    id,
    // What a numbered letter was issued with stays: it is printed again as it was.
    pictures: [...pictures.filter(({ fileId }) => fileId !== id), { fileId: id, type: arms.type, ratio: arms.ratio }],
  }));
  await desk.files.settle([id]);
  return view;
}

function checkRole(desk: Desk): void {
  if (officerOf(desk).role !== 'coordinator') throw new Refusal('not-allowed');
}

/** The picture without its metadata. Refuses with arms-picture, or attachment-damaged. */
function readPicture(bytes: Buffer): Arms {
  const mediaType = sniffMediaType(bytes);
  if (bytes.length > ARMS_BYTES || (mediaType !== 'image/png' && mediaType !== 'image/jpeg')) throw new Refusal('arms-picture');
  const clean = cleaned(mediaType, bytes);
  const size = mediaType === 'image/png' ? { width: clean.readUInt32BE(16), height: clean.readUInt32BE(20) } : jpegSize(clean);
  if (!size || size.width === 0 || Math.max(size.width, size.height) > MOST_PIXELS) throw new Refusal('arms-picture');
  const ratio = size.height / size.width;
  if (ratio < RATIO.least || ratio > RATIO.most) throw new Refusal('arms-picture');
  return { bytes: new Uint8Array(clean), type: mediaType === 'image/png' ? 'png' : 'jpg', ratio };
}

function cleaned(mediaType: 'image/png' | 'image/jpeg', bytes: Buffer): Buffer {
  try {
    const clean = cleanImage(mediaType, bytes);
    if (clean.length < 24) throw new Refusal('attachment-damaged');
    return clean;
  } catch (error) {
    if (error instanceof ImageDamaged) throw new Refusal('attachment-damaged');
    throw error;
  }
}

type Pictures = Pick<StoredArms, 'pictures'>;

async function change(desk: Desk, picture: KopPicture, next: (stored: Pictures) => Pictures & { readonly id: string | null }): Promise<ArmsView | null> {
  checkRole(desk);
  await desk.store.transact({ records: [ARMS] }, ({ records }) => {
    const stored = armsIn(records.get(ARMS));
    const { id, pictures } = next(stored);
    return { records: new Map([[ARMS, { ...stored, [FIELD[picture]]: id, pictures }]]), result: null };
  });
  await loadArms(desk);
  desk.announce({ type: 'office.changed' });
  return present(desk, picture);
}
