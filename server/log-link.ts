import { sha256 } from './digest';

/** One link of the chain as the database has it, with the row that it was made of; `row` null: that row is gone. */
export interface Link {
  number: number;
  auditId: number;
  /** When it was chained (ms). */
  at: number;
  hash: string;
  row: string | null;
}

/** A head of the chain as somebody outside the database keeps it. */
export interface KeptHead {
  number: number;
  hash: string;
}

/** Where the chain breaks, and how. `number`: the first link concerned. */
export interface Break {
  number: number;
  auditId?: number;
  how: 'removed' | 'changed' | 'link-removed' | 'other-head' | 'cut-off';
}

/** The hash of a link: of its number, the hash before it, when it was chained, and its row. The same as `chain_audit`. */
export const linkHash = (number: number, before: string, at: number, row: string): Promise<string> =>
  sha256(`${number} ${before} ${at} ${row}`);

/** Goes through the chain from its first link on, a page at a time, and finds every break. */
export class LogCheck {
  readonly breaks: Break[] = [];
  number = 0;
  hash = '';
  private readonly heads: Map<number, string>;

  /** `heads`: what was kept outside, in any order. */
  constructor(heads: readonly KeptHead[] = []) {
    this.heads = new Map(heads.map((head) => [head.number, head.hash]));
  }

  /** Takes the next links, in the order of their numbers. */
  async take(links: readonly Link[]): Promise<void> {
    for (const link of links) {
      if (link.number !== this.number + 1) this.breaks.push({ number: this.number + 1, how: 'link-removed' });
      // After a removed link nothing is known of the hash before: the next whole pair is judged again.
      else if (link.row === null) this.found(link, 'removed');
      else if ((await linkHash(link.number, this.hash, link.at, link.row)) !== link.hash) this.found(link, 'changed');
      const kept = this.heads.get(link.number);
      if (kept !== undefined && kept !== link.hash) this.found(link, 'other-head');
      this.number = link.number;
      this.hash = link.hash;
    }
  }

  private found({ number, auditId }: Link, how: Break['how']) {
    this.breaks.push({ number, auditId, how });
  }

  /** After the last link: a head that was kept and is not reached is where the end was cut off. */
  end(): Break[] {
    const missing = [...this.heads.keys()].filter((number) => number > this.number).sort((a, b) => a - b);
    if (missing.length > 0) this.breaks.push({ number: this.number + 1, how: 'cut-off' });
    return this.breaks;
  }
}
