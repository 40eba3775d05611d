/** What a scanner says of a whole file. `name`: what it calls what it has found. */
export type Verdict = { result: 'clean' } | { result: 'infected'; name: string };

/** Looks through files for malware. */
export interface FileScanner {
  /** Throws `NotScanned` where there is no verdict: nobody answers, not in time, or not about the whole file. */
  scan(bytes: Uint8Array): Promise<Verdict>;
}

/** There is no verdict. `reason`: a word for the log, never anything of the file. */
export class NotScanned extends Error {
  override name = 'NotScanned';
  constructor(readonly reason: 'unreachable' | 'too-slow' | 'too-large' | 'cut-off' | 'not-understood') {
    super(`not scanned: ${reason}`);
  }
}
