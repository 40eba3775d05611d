import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/** What docs/pace.md says of a walk, and how many are allowed. */
function told(walk: string): { acts: number; most: number } {
  const page = readFileSync(join(import.meta.dirname, '../../docs/pace.md'), 'utf8');
  const row = page.split('\n').find((line) => line.startsWith(`| ${walk} |`));
  const [, , acts = '', most = ''] = row?.split('|') ?? [];
  return { acts: Number.parseInt(acts, 10), most: Number.parseInt(most, 10) };
}

/** What was counted is what the page says, and not more than is allowed. */
export function holds(walk: string, acts: number): void {
  // Arrows pass over what lies between, which a counter of changes counts too.
  if (test.info().project.name === 'keys') return;
  const { acts: said, most } = told(walk);
  expect(acts).toBeLessThanOrEqual(most);
  expect(said, `docs/pace.md says ${said} of "${walk}"; ${acts} were counted`).toBe(acts);
}
