import { describe, expect, it } from 'vitest';
import type { FromEngine } from '../../../../src/shared/contract/wire.ts';
import { createShellClient } from '../../../../src/main/engine/shell-client.ts';

function client() {
  const posted: FromEngine[] = [];
  return { posted, ...createShellClient((message) => { posted.push(message); }) };
}

describe('the shell\'s client', () => {
  it('matches answers to questions in whatever order they come', async () => {
    const { posted, services, receive } = client();
    const first = services.chooseSavePath({ suggestedName: 'a.docx', kind: 'docx' });
    const second = services.pdfFromHtml({ html: '<p>', paper: 'A4' });
    expect(posted.map((message) => message.kind === 'shell.call' && message.service)).toEqual(['chooseSavePath', 'pdfFromHtml']);
    receive({ kind: 'shell.answer', id: 2, value: new Uint8Array([1]) });
    receive({ kind: 'shell.answer', id: 1, value: null });
    expect(await first).toBeNull();
    expect(await second).toEqual(new Uint8Array([1]));
  });

  it('rejects with the shell\'s refusal', async () => {
    const { services, receive } = client();
    const printed = services.printHtml({ html: '', paper: 'F4' });
    receive({ kind: 'shell.refusal', id: 1, code: 'print-failed' });
    await expect(printed).rejects.toMatchObject({ code: 'print-failed' });
  });

  it('ignores what it did not ask', () => {
    const { receive } = client();
    expect(() => {
      receive({ kind: 'shell.answer', id: 99, value: 1 });
      receive({ kind: 'close' });
    }).not.toThrow();
  });
});
