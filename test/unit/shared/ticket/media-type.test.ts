import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extensionOf, MEDIA_TYPES, sniffMediaType } from '../../../../src/shared/ticket/media-type.ts';
import { phoneJpeg, taggedWebp, wordyPng } from '../../../fixtures/pictures.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, latin('x')])));
const video = (brand: string): Uint8Array => latin(`\0\0\0\x18ftyp${brand}\0\0\0\0`);

describe('the type of a file', () => {
  it.each([
    ['image/jpeg', phoneJpeg()], ['image/png', wordyPng().bytes], ['image/webp', taggedWebp().bytes], ['application/pdf', latin('%PDF-1.4\n')],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml')],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['video/mp4', video('isom')], ['video/mp4', video('mp42')], ['heic', video('heic')], ['heic', video('mif1')],
  ] as const)('is %s by its first bytes', (type, head) => {
    expect(sniffMediaType(head)).toBe(type);
  });

  it.each([
    ['nothing', latin('')], ['a program', latin('MZ\x90\0')], ['a page', latin('<!DOCTYPE html>')], ['a drawing with scripts', latin('<svg>')],
    ['an archive', zip('a.txt')], ['a picture in motion', latin('GIF89a')], ['another video', video('qt  ')], ['a cut head', latin('PK\x03\x04')],
    ['a sound', latin('RIFF\0\0\0\0WAVE')],
  ])('is none for %s', (_what, head) => {
    expect(sniffMediaType(head)).toBe(null);
  });

  it('has an ending of its own', () => {
    expect(new Set(MEDIA_TYPES.map(extensionOf)).size).toBe(MEDIA_TYPES.length);
  });
});
