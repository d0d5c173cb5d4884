import { PAPER_SIZE } from './letter.ts';
import type { LetterRules, Paper, SpacingRules } from './letter.ts';

/** Points in a millimetre. */
const POINTS_PER_MM = 72 / 25.4;

/** Millimetres as points. */
export function points(mm: number): number {
  return mm * POINTS_PER_MM;
}

/** Measures that both writers keep, in points unless a name says mm. */
export const FORM = {
  /** Arial's own line is 1.15 of its size; "single" in a word processor means that. */
  singleLine: 1.15,
  /** What the last line on a page needs of its height: LibreOffice, measured, does not count all of its leading. */
  lastLine: 1.1,
  /** Sizes at the head; the government's follows from the unit's. */
  unitSize: 18,
  smallSize: 9,
  footerSize: 8,
  kopLineWidth: 2.25,
  /** A thick line, a gap, a thin line. */
  kopDoubleWidth: 4.5,
  /** Between the kop's line and the place and date. */
  afterKop: 12,
  afterDateline: 6,
  afterHead: 12,
  afterAddressee: 12,
  afterParagraph: 6,
  afterPoint: 3,
  beforeSignature: 12,
  beforeCopies: 12,
  /** Tembusan are set so many points smaller than the letter. */
  copiesSmaller: 2,
  /** Room for a signature in ink. */
  inkRoom: 50,
  /** Room for the QR that BSrE's tools put there: 28 mm. */
  qrRoom: points(28),
  pointIndentMm: 8,
  headLabelMm: 22,
  headColonMm: 4,
  prefixMm: 11,
  armsMm: 22,
  /** Between the state's emblem and the words below it. */
  afterEmblem: 4,
  /** Largest size of type on slips: receipt and disposition. */
  slipSize: 10,
  titleSize: 13,
  afterTitle: 10,
  /** Under a memo's table. */
  afterRule: 10,
  ruleWidth: 1,
  factLabelMm: 38,
  afterFact: 2,
  afterFacts: 6,
  /** Padding of a form's cell, at each side. */
  formPadding: 4,
  noteRoom: 90,
  /** The same under a note that was typed. */
  moreNoteRoom: 40,
  /** A box and the room after it. */
  boxWidth: 13,
  initialsRoom: 50,
  /** Boxes for initials beside the signer's name: the widest, their type, their padding, and the room for handwriting. */
  paraphMm: 22,
  paraphSize: 8,
  paraphPadding: 2,
  paraphRoom: 22,
  /** Left free between them and the signature. */
  paraphGapMm: 4,
  /** Above a row of signers. */
  beforeSigners: 6,
  /** A heading in the text. */
  beforeHeading: 12,
  afterHeading: 4,
  /** Tables with lines: their type, the padding of a cell at its sides, above and below, and the lines (a browser's pixel, for it draws no thinner one). */
  tableSize: 8,
  cellSide: 3,
  cellEdge: 1.5,
  cellLine: 0.75,
  afterTable: 10,
  /** Of tables and pictures. */
  captionSize: 10,
  /** Between a table's caption and its head. */
  afterCaption: 3,
  /** Between a picture and its caption, and below that. */
  afterImage: 2,
  afterPicture: 10,
  /** A picture is at most so high a part of the page: two of them, their captions and a heading have room on one. */
  pictureShare: 0.45,
  /** The signature block takes this share of the line at the right. */
  signatureShare: 0.52,
} as const;

/** Spacing where the office says nothing. */
export const FIRST_SPACING: SpacingRules = { head: 1, body: 1.15, firstLineMm: 12.7 };

/** The spacing of letters by the office's rules. */
export function spacingOf({ spacing = FIRST_SPACING }: Pick<LetterRules, 'spacing'>): SpacingRules {
  return spacing;
}

/** Height in points of a line at so many lines' spacing, in the twentieths of a point that word processors reckon with. */
export function lineHeight(fontSize: number, lines: number): number {
  const single = Math.round(fontSize * FORM.singleLine * 20);
  return (single + Math.floor(single * (lines - 1) + 1e-6)) / 20;
}

/** Sheet and margins in millimetres; the kop and later pages' numbers begin above the top margin. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly headerTop: number;
  readonly footerBottom: number;
  /** Width of a line of text. */
  readonly inner: number;
}

/** Width in millimetres of one of so many boxes for initials; they share what the signature leaves of the line. */
export function paraphWidth(page: PageBox, count: number): number {
  return Math.min(FORM.paraphMm, (page.inner * (1 - FORM.signatureShare) - FORM.paraphGapMm) / count);
}

/** Pixels in a point, as word processors and browsers count. */
const PIXELS = 96 / 72;

/** Size in whole pixels at which a picture of these proportions is drawn: as wide as the line, but never higher than its share of the page. */
export function pictureSize(picture: { readonly width: number; readonly height: number }, page: PageBox): { readonly width: number; readonly height: number } {
  const room = { width: points(page.inner) * PIXELS, height: points(page.height - page.top - page.bottom) * PIXELS * FORM.pictureShare };
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  return { width: Math.max(1, Math.floor(picture.width * scale)), height: Math.max(1, Math.floor(picture.height * scale)) };
}

/** Points of a number of pixels. */
export function pointsOfPixels(pixels: number): number {
  return pixels / PIXELS;
}

/** The page of a letter on this paper. */
export function pageBox(paper: Paper, { top, bottom, left, right }: LetterRules['margins']): PageBox {
  const { width, height } = PAPER_SIZE[paper];
  return {
    width, height, top, bottom, left, right,
    headerTop: Math.max(5, top - 8),
    footerBottom: Math.max(5, bottom - 15),
    inner: width - left - right,
  };
}
