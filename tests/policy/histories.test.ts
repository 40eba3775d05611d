import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Seen } from './compare';
import { differencesOver } from './run-histories';

/** `npm run soak histories` tells 10,000. */
const RUNS = Number(process.env.SAMPLAN_HISTORIES ?? 2_000);
/** So often must each rule have been met. */
const MET = RUNS < 2_000 ? 0 : 20;

describe('the policy against the oracle', () => {
  it('the oracle imports nothing but itself', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.startsWith('oracle'));
    const imports = files.flatMap((file) => [
      ...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/from '(.*)'/g),
    ]);
    expect(imports.map(([, from]) => from).filter((from) => !from?.startsWith('./oracle'))).toEqual([]);
  });

  it('gives the same answers, and grants at every instant what it answers, over 2,000 histories', () => {
    const seen: Seen = new Map();
    expect(differencesOver(RUNS, 20260312, seen)).toBe('agree');
    const opened = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C9', 'C10', 'C11', 'ST7'];
    const stopped = [
      'B1',
      'B6',
      'B7',
      'B8',
      'B9',
      'B10',
      'B11',
      'C1',
      'C2',
      'C3',
      'C4',
      'C6',
      'C7',
      'C8',
      'C9',
      'C10',
      'C11',
    ];
    const gates = [
      'NOT_VERIFIED',
      'RESERVATION',
      'WEAKER_SECRECY',
      'AGREEMENT',
      'NO_CUSTODY',
      'NOT_INFORMED',
      'NO_PURPOSE',
      'BAD_PERIOD',
      'NO_JOURNAL_REFERENCE',
      'NOT_SPECIFIC',
      'KIND_NOT_NAMED',
    ];
    const wanted = [...opened, ...[...stopped, ...gates].map((rule) => `no ${rule}`), 'plan C2', 'plan C9', 'plan no'];
    expect(wanted.filter((rule) => (seen.get(rule) ?? 0) < MET)).toEqual([]);
  }, 600_000);
});
