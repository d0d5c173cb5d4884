import { BrowserWindow, session } from 'electron';
import { Refusal } from '../../shared/contract/errors.ts';
import { paperInMicrometres } from '../../shared/contract/paper.ts';
import type { ShellServices } from '../../shared/contract/shell-services.ts';
import { PRINT_CONTENT_SECURITY_POLICY } from './csp.ts';

/** Prints through the system's dialog; resolves to false where the officer cancelled. Rejects with `print-failed`. */
export const printHtml: ShellServices['printHtml'] = ({ html, paper }) =>
  withPage(html, (page) => new Promise<boolean>((resolve, reject) => {
    page.webContents.print({ printBackground: true, pageSize: paperInMicrometres(paper) }, (isDone, reason) => {
      if (isDone) resolve(true);
      else if (/cancel/i.test(reason)) resolve(false);
      else reject(new Refusal('print-failed'));
    });
  }));

/** The document as PDF; the page's own CSS says its size and margins. */
export const pdfFromHtml: ShellServices['pdfFromHtml'] = ({ html, paper }) =>
  withPage(html, async (page) => {
    const pdf = await page.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, pageSize: inInches(paper) });
    return new Uint8Array(pdf);
  });

function inInches(paper: Parameters<typeof paperInMicrometres>[0]): { width: number; height: number } {
  const { width, height } = paperInMicrometres(paper);
  return { width: width / 25_400, height: height / 25_400 };
}

// A letter holds what citizens wrote, so it is shown as a picture of text: no scripts, no network, nothing kept.
const partition = 'print';
const documents = new Map<string, string>();
let lastDocument = 0;

/** Serves documents to the printing session; must run once, when the app is ready. */
export function setupPrinting(): void {
  session.fromPartition(partition).protocol.handle('app', ({ url }) => {
    const html = documents.get(url);
    return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers: documentHeaders });
  });
}

async function withPage<T>(html: string, work: (page: BrowserWindow) => Promise<T>): Promise<T> {
  lastDocument += 1;
  const address = `app://print/${String(lastDocument)}`;
  documents.set(address, html);
  const page = new BrowserWindow({
    show: false,
    webPreferences: { partition, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  try {
    await page.loadURL(address);
    return await work(page);
  } finally {
    page.destroy();
    documents.delete(address);
  }
}

const documentHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': PRINT_CONTENT_SECURITY_POLICY,
};
