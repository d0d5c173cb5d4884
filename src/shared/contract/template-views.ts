import type { LetterKind } from '../letter/letter.ts';
import type { Instant } from '../ticket/event.ts';

/** Most bytes of an office's own form; with arms and logo it has a tenth of that. */
export const TEMPLATE_BYTES = 5_000_000;
/** Most bytes of the picture of the arms. */
export const ARMS_BYTES = 1_000_000;

export const KOP_PICTURES = ['arms', 'emblem'] as const;
/** The city's arms on the units' letters; the state's emblem on the mayor's. */
export type KopPicture = (typeof KOP_PICTURES)[number];

/** A picture of the kop as the settings show it. */
export interface ArmsView {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: 'png' | 'jpg';
  readonly ratio: number;
}

/** So many forms an office may keep. */
export const MOST_TEMPLATES = 30;

type TemplateError =
  // the file
  | 'tooLarge' | 'notDocx' | 'oldWord' | 'encrypted' | 'damaged' | 'tooManyParts' | 'unpackedTooLarge' | 'badName' | 'unsafePart' | 'macro' | 'embedded'
  | 'external' | 'fieldCode' | 'doctype' | 'encoding'
  // the fields
  | 'unclosedTag' | 'unopenedTag' | 'unclosedList' | 'unopenedList' | 'crossedLists' | 'nestedList' | 'unknownField' | 'listAlone' | 'listPlace'
  | 'tooManyFields' | 'malformed';
const TEMPLATE_WARNINGS = ['noField', 'noBody', 'noNumber', 'noSigner'] as const;
export type TemplateProblemCode = TemplateError | (typeof TEMPLATE_WARNINGS)[number];

/** Where in a form something stands. */
export interface TemplatePlace {
  readonly part: 'body' | 'header' | 'footer' | 'note' | 'properties';
  /** From 1, as they follow each other in that part. */
  readonly paragraph: number;
  /** Words that stand there. */
  readonly near: string;
}

/** What is wrong with a form; `subject`: the field, file or address that it is about. */
export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  readonly place: TemplatePlace | null;
  readonly subject: string;
  /** The known field that was probably meant. */
  readonly suggestion: string | null;
}

/** What was found in a form before it is kept. */
export interface TemplateReport {
  readonly problems: readonly TemplateProblem[];
  /** Known fields that it uses, each once. */
  readonly fields: readonly string[];
  /** Lines of the sample filling, roughly as they follow each other; empty where it cannot be filled. */
  readonly preview: readonly PreviewLine[];
}

export interface PreviewLine {
  readonly part: TemplatePlace['part'];
  readonly text: string;
}

/** A form that the office keeps. */
export interface TemplateView {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly LetterKind[];
  readonly size: number;
  readonly updatedAt: Instant;
}

/** Whether a form may be kept in spite of it. */
export function isTemplateWarning({ code }: Pick<TemplateProblem, 'code'>): boolean {
  return TEMPLATE_WARNINGS.some((warning) => warning === code);
}
