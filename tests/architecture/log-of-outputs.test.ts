import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FEATURES = join(import.meta.dirname, '../../src/features');
const sources = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(FEATURES, path), 'utf8') }));

/** How something of a case leaves the screen: as a file, by the clipboard, on paper. */
const LEAVES = /giveFile\(|navigator\.clipboard|window\.print\(|<Paper\b/;
/** The rescue file logs each case that it holds where it is made (storage/rescue.ts); an invitation, on the server, holds none. */
const LOGGED_ELSEWHERE = [
  // What the county agrees on is about nobody, and no line tells who read it (decision 0020).
  'catalogue/catalogue-paper.tsx',
  'lead-unit/invite-colleague.tsx',
  'needs-help/save-rescue.tsx',
  // The review is of no case: the server is told first (takeOutOctober), and where it can not be, nothing is given.
  'october/csv-button.tsx',
  'october/october-paper.tsx',
  // Units and groups, which everybody reads: of no case and of nobody.
  'structure/file-page.tsx',
  'structure/structure-paper.tsx',
];

it('whatever a screen prints, copies or gives as a file, it logs', () => {
  const leaving = sources.filter(({ text }) => LEAVES.test(text));
  expect(leaving.length).toBeGreaterThan(6);
  const silent = leaving
    .filter(({ text }) => !/useLogRead\(\)|useLogPage\(|useLogPrint\(/.test(text))
    .map(({ path }) => path);
  expect(silent.sort()).toEqual(LOGGED_ELSEWHERE);
});

it('a screen prints by the hook that logs it first', () => {
  expect(sources.filter(({ text }) => text.includes('window.print(')).map(({ path }) => path)).toEqual([]);
});

/** What a screen knows of more than one case: all that the device holds, its outbox, or an answer that names several. */
const SEVERAL =
  /use(?:All)?Dossiers\(|useSearched\(|useOutbox\(\)|\.dossierId\b|map\(\(\{ dossierId\b|: DayEntry\b|readonly CaseRow\[\]/;
/** What knows of several and puts none of them on a page that can be printed, and what logs its print otherwise. */
const NO_LIST: Record<string, string> = {
  'cases/case-list.tsx': 'its rows stand in CaseTable',
  'cases/input-counts.tsx': 'numbers of five or more, of nobody',
  'cases/protected-cases.tsx': 'its rows stand in CaseTable',
  'deviations/ways.tsx': 'how often each step was taken',
  'deviations/yearly.tsx': 'how many of each type',
  'find/find.tsx': 'is not printed (ui/finder.module.css)',
  'find/structure-hits.tsx': 'units and groups of the county, of nobody',
  'meeting/calls-behind.tsx': 'within one case, whose page is logged',
  'meeting/kept-call.tsx': 'within one case, whose page is logged',
  'my-day/help-count.tsx': 'how many',
  'my-day/my-day.tsx': 'its rows stand in ToDoRows, WeekAside, Suggested and HelpRows',
  'needs-help/correct-change.tsx': 'within NeedsHelp',
  'needs-help/queued-change.tsx': 'within Queue',
  'needs-help/refused-change.tsx': 'within NeedsHelp',
  'needs-help/settled-elsewhere.tsx': 'within NeedsHelp',
  'tour/tour.tsx': 'names no case',
};

it('a screen that lists cases logs each that stands there when the browser prints it', () => {
  const several = sources.filter(({ path, text }) => path.endsWith('.tsx') && SEVERAL.test(text));
  const lists = several.filter(({ text }) => text.includes('useLogListPrint('));
  expect(lists.length).toBeGreaterThan(10);
  const silent = several.filter(({ text }) => !/useLogListPrint\(|useLogPrint\(/.test(text)).map(({ path }) => path);
  expect(silent.sort()).toEqual(Object.keys(NO_LIST).sort());
});
