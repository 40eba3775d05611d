import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FEATURES = join(import.meta.dirname, '../../src/features');
const read = (path: string) => readFileSync(join(FEATURES, path), 'utf8');
const LEAVES = /giveFile\(|navigator\.clipboard|<Paper\b/;

/**
 * Everything that leaves a screen, who reads it, and the filter of domain.md 3.6 (B1, B3-B6, B8) that it passes on the way:
 * `in` is where it is asked. A new output fails this test until it stands here.
 */
const OUTPUTS: Record<string, { for: string; filter: string | null; in?: string }> = {
  'paper/family-paper.tsx': { for: 'one of the family', filter: 'paperContent(' },
  'paper/consent-paper.tsx': { for: 'all who sign', filter: 'mayTellPlace(', in: 'paper/consent-sheet.tsx' },
  'meeting/call-paper.tsx': { for: 'one of the family', filter: 'callForReader(' },
  'meeting/call-calendar.tsx': { for: 'whoever is called', filter: 'callForReader(' },
  'seen/seen-paper.tsx': { for: 'one of the family', filter: 'seenForFamily(' },
  // Nothing of the case but its number, by which nobody can find anything.
  'paper/questionnaire.tsx': { for: 'whoever answers', filter: null },
  // The own service's own words for its own record system, and one's own unsent words: no reader of the family.
  'case/own-part-page.tsx': { for: 'the own service', filter: null },
  'case/inputs-paper.tsx': { for: 'the own service', filter: null },
  'reviews/log-check-paper.tsx': { for: 'the own service', filter: null },
  // Between units, without a child in it.
  'deviations/forum-paper.tsx': { for: 'the forum', filter: null },
  'deviations/region-number.tsx': { for: 'the region’s own system', filter: null },
  // The county's figures: no child in them, and no count under five (suppression.ts).
  'october/csv-button.tsx': { for: 'whoever reads the review', filter: null },
  'october/october-paper.tsx': { for: 'whoever reads the review', filter: null },
  // What the county agrees on: about nobody.
  'catalogue/catalogue-paper.tsx': { for: 'whoever reads it', filter: null },
  // What the county agrees on: about no child, read by everybody at work.
  'action-plan/plan-paper.tsx': { for: 'everybody at work', filter: null },
  'action-plan/year-paper.tsx': { for: 'everybody at work', filter: null },
  // The county's units and groups: functions, never persons.
  'structure/file-page.tsx': { for: 'everybody at work in the county', filter: null },
  'structure/structure-paper.tsx': { for: 'everybody at work in the county', filter: null },
  // A colleague's way in: no child in it.
  'lead-unit/invite-colleague.tsx': { for: 'a colleague', filter: null },
  'needs-help/refused-change.tsx': { for: 'their author', filter: null },
  'needs-help/save-rescue.tsx': { for: 'their author, sealed', filter: null },
};

it('every output of a screen stands in the table, and passes its filter', () => {
  const leaving = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && LEAVES.test(read(path)));
  expect(leaving.sort()).toEqual(Object.keys(OUTPUTS).sort());
  for (const [path, { filter, in: where = path }] of Object.entries(OUTPUTS))
    if (filter) expect(read(where), path).toContain(filter);
});

it('every paper of a case, and its text, stands behind the one stop', () => {
  const router = ['router.tsx', 'paper-routes.tsx']
    .map((file) => readFileSync(join(FEATURES, '../app', file), 'utf8'))
    .join('\n');
  const gated = [...router.matchAll(/gated\(\s*'(\w+)',\s*lazyRouteComponent\(\s*\(\) => import\('([^']+)'\)/g)].map(
    ([, , path = '']) => path.replace('#features/', ''),
  );
  const papers = Object.keys(OUTPUTS).filter(
    (path) =>
      /paper|own-part/.test(path) &&
      ![
        'meeting/call-paper.tsx',
        'reviews/log-check-paper.tsx',
        'deviations/forum-paper.tsx',
        'october/october-paper.tsx',
        'catalogue/catalogue-paper.tsx',
        'action-plan/plan-paper.tsx',
        'action-plan/year-paper.tsx',
        'structure/structure-paper.tsx',
      ].includes(path),
  );
  expect(gated.map((path) => (path === './call-letter-page' ? path : `${path}.tsx`)).sort()).toEqual(
    ['./call-letter-page', ...papers].sort(),
  );
});
