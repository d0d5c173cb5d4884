/** How to start the built app; `scripts/e2e.mjs` prepares it. */
export interface Place {
  readonly executable: string;
  /** The folder that holds the app's package.json; none where the executable is the packaged app itself. */
  readonly args: readonly string[];
  /** Owner of what the app may write to, where it is not the user that runs the tests. */
  readonly uid?: number;
  readonly gid?: number;
}

/** Reads what `scripts/e2e.mjs` left in the environment. Throws where the tests were started without it. */
export function place(): Place {
  const text = process.env.TANGGAP_E2E;
  if (!text) throw new Error('Start these tests with: npm run e2e');
  return JSON.parse(text) as Place;
}
