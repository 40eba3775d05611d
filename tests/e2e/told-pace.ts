import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** What docs/pace.md says of a walk, and how many are allowed. */
function told(walk: string): { acts: number; most: number } {
  const page = readFileSync(join(import.meta.dirname, '../../docs/pace.md'), 'utf8');
  const row = page.split('\n').find((line) => line.startsWith(`| ${walk} |`));
  const [, , acts = '', most = ''] = row?.split('|') ?? [];
  return { acts: Number.parseInt(acts, 10), most: Number.parseInt(most, 10) };
}

/** What was counted, by mouse or by keys, is what the page says, and not more than is allowed. */
export function holds(walk: string, acts: number): void {
  const { acts: said, most } = told(walk);
  expect(acts).toBeLessThanOrEqual(most);
  expect(said, `docs/pace.md says ${said} of "${walk}"; ${acts} were counted`).toBe(acts);
}
