/** The part of docxtemplater and pizzip that is used here; the packages' own types are of `any`. */
declare module 'pizzip' {
  class PizZip {
    readonly files: Readonly<Record<string, { asText(): string; asUint8Array(): Uint8Array }>>;
    file(name: string, content: Uint8Array | string): this;
    generate(options: { readonly type: 'uint8array'; readonly compression: 'DEFLATE' }): Uint8Array;
  }
  export { PizZip as default };
}

declare module 'docxtemplater' {
  import type PizZip from 'pizzip';

  interface Options {
    readonly delimiters: { readonly start: string; readonly end: string };
    readonly paragraphLoop: boolean;
    readonly linebreaks: boolean;
    readonly errorLogging: boolean;
    readonly stripInvalidXMLChars: boolean;
    readonly syntax: { readonly changeDelimiterPrefix: null };
    readonly parser: (tag: string) => { get(scope: unknown): unknown };
    readonly nullGetter: () => string;
  }

  class Docxtemplater {
    constructor(zip: PizZip, options: Options);
    render(data: unknown): void;
    getZip(): PizZip;
  }
  export { Docxtemplater as default };
}
