import { describe, expect, it } from 'vitest';
import { conflict } from './conflict';
import { COUNTY_DOSSIER } from './county';
import { versionsOf } from './county-version';
import { DecisionSupport, decisionSupport, isFilled, isReviewLate, supportsFor } from './decision-support';
import { openDossier } from './dossier';
import type { ArgsOf, MutationName } from './mutations';
import type { Rec } from './record';
import { responsibility } from './responsibility';
import { runMutation } from './run-mutation';
import { SHIPPED_DUTIES } from './shipped-duties';
import { SHIPPED_SUPPORTS } from './shipped-supports';
import type { Unit } from './unit';

const TODAY = '2026-11-23';
const SUPPORTS = SHIPPED_SUPPORTS.map(({ id, body }) => ({ id, body }) as Rec<DecisionSupport>);
const found = (need: string) => supportsFor(SUPPORTS, need).map(({ one }) => one.body.area);
const WORRY = 'Oro och nedstämdhet';
const ATTENTION = 'Koncentration, aktivitet och samspel';

describe('the decision support that a written need seems to be about', () => {
  // What people write as needs, and the areas that must be found; no other may be.
  it.each<[need: string, areas: string[]]>([
    ['Tilde är orolig och sover dåligt', [WORRY]],
    ['Har ont i magen av ångest varje morgon', [WORRY]],
    ['Känner sig ensam, gråter ofta', [WORRY]],
    ['Svart att koncentrera sig pa lektionerna', [ATTENTION]],
    ['SITTER INTE STILL, svårt att sitta still vid bordet', [ATTENTION]],
    ['Får utbrott vid byten och övergångar', [ATTENTION]],
    ['Behöver struktur, och är rädd för nya vuxna', [ATTENTION, WORRY]],
    ['Vuxna som förstår varför det blir för mycket', []],
    ['Någonstans att bo', []],
    ['', []],
  ])('%s', (need, areas) => expect(found(need).sort()).toEqual([...areas].sort()));

  it('is never one of the frames that the county has not filled', () => {
    expect(SUPPORTS.filter(({ body }) => isFilled(body)).map(({ body }) => body.area)).toEqual([WORRY, ATTENTION]);
    expect(found('Område 3')).toEqual([]);
  });
});

describe('what ships', () => {
  it('is a frame of ten, two of them filled and marked as examples, each step with somebody who does it', () => {
    expect(SHIPPED_SUPPORTS).toHaveLength(10);
    expect(SHIPPED_SUPPORTS.map(({ body }) => body.isExample)).toEqual([true, true, ...Array(8).fill(false)]);
    for (const { body } of SHIPPED_SUPPORTS) expect(DecisionSupport.parse(body)).toEqual(body);
    for (const { body } of SHIPPED_SUPPORTS.slice(0, 2))
      expect(new Set(body.steps.map((one) => one.level))).toEqual(new Set(['first-line', 'specialist']));
  });
});

describe('an area', () => {
  it.each<[url: string, may: boolean]>([
    ['https://vardochinsats.se/', true],
    ['http://vardochinsats.se/', false],
    ['javascript:alert(1)', false],
    ['data:text/html,hej', false],
    ['www.1177.se', false],
    ['', false],
  ])('leads to %s: %s', (url, may) => {
    const links = [{ label: 'Sida', url }];
    expect(DecisionSupport.safeParse({ ...SHIPPED_SUPPORTS[0]!.body, links }).success).toBe(may);
  });

  it.each<[reviewOn: string | null, late: boolean]>([
    [null, false],
    ['2026-11-24', false],
    ['2026-11-23', false],
    ['2026-11-22', true],
  ])('to be reviewed by %s is late: %s', (reviewOn, late) => {
    expect(isReviewLate({ ...SHIPPED_SUPPORTS[0]!.body, reviewOn }, TODAY)).toBe(late);
  });
});

// The county's dossier in memory, and who writes in it.
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
function story() {
  const dossier = openDossier(COUNTY_DOSSIER, []);
  const unit = (id: string) => ({ id, forum: id === 'strategi' ? 'strategigrupp' : undefined, generic: true }) as Unit;
  let now = 1_000;
  const run = <N extends MutationName>(by: string, name: N, args: ArgsOf<N>) => {
    const actor = { person: `p-${by}`, name: `Namn ${by}`, unit: by, role: 'manager' as const, assignment: by };
    const ctx = { actor, now: (now += 1_000), unit, facts: () => ({}) as never };
    const ran = runMutation(dossier, name, args, ctx);
    return ran.result === 'applied' ? 'applied' : ran.refusal.code;
  };
  return { dossier, run };
}
const shipped = { responsibilities: SHIPPED_DUTIES, supports: SHIPPED_SUPPORTS };
const [FIRST] = SHIPPED_DUTIES;
const edit = (from: string, to: string, version: number): ArgsOf<'editResponsibility'> => ({
  responsibilityId: FIRST!.id,
  changes: { text: { from, to } },
  conflictIds: { text: uuid(version + 50) },
  versionId: uuid(version),
  why: 'Överenskommelsen har ändrats.',
});

describe('the county’s catalogues', () => {
  it('are written by its editor alone', () => {
    const { run } = story();
    const support = SHIPPED_SUPPORTS[0]!.body;
    expect(run('social', 'readInCatalogue', shipped)).toBe('not-your-role');
    expect(run('chefsforum', 'addSupport', { supportId: uuid(1), support })).toBe('not-your-role');
    expect(run('social', 'addResponsibility', { responsibilityId: uuid(2), responsibility: FIRST!.body })).toBe(
      'not-your-role',
    );
    expect(run('strategi', 'readInCatalogue', shipped)).toBe('applied');
    expect(run('social', 'editResponsibility', edit(FIRST!.body.text, 'Annat', 3))).toBe('not-your-role');
  });

  it('are read in once, however often: what is there already stays as it was changed', () => {
    const { dossier, run } = story();
    run('strategi', 'readInCatalogue', shipped);
    run('strategi', 'editResponsibility', edit(FIRST!.body.text, 'Länets egna ord.', 3));
    expect(run('strategi', 'readInCatalogue', shipped)).toBe('applied');
    expect(dossier.list(responsibility)).toHaveLength(38);
    expect(dossier.list(decisionSupport)).toHaveLength(10);
    expect(dossier.get(responsibility, FIRST!.id)?.body.text).toBe('Länets egna ord.');
  });

  it('keep what they said before each change, with who and why, and nothing where nothing came of it', () => {
    const { dossier, run } = story();
    run('strategi', 'readInCatalogue', shipped);
    run('strategi', 'editResponsibility', edit(FIRST!.body.text, 'Två.', 3));
    run('strategi', 'editResponsibility', edit('Två.', 'Två.', 4));
    run('strategi', 'editResponsibility', edit('Två.', 'Tre.', 5));
    const told = versionsOf(dossier, FIRST!.id).map(({ body }) => [body.before.text, body.name, body.why]);
    const why = 'Överenskommelsen har ändrats.';
    expect(told).toEqual([
      ['Två.', 'Namn strategi', why],
      [FIRST!.body.text, 'Namn strategi', why],
    ]);
    // Two editors without a network: the words of the later one are kept beside, and no version ends by it.
    run('strategi', 'editResponsibility', edit('Två.', 'Fyra.', 6));
    expect(versionsOf(dossier, FIRST!.id)).toHaveLength(2);
    expect(dossier.list(conflict).map(({ body }) => body.kept)).toEqual(['Fyra.']);
  });

  it('refuse a change without a reason, days out of order, and a personal number in what all can read', () => {
    const { run } = story();
    run('strategi', 'readInCatalogue', shipped);
    const { text } = FIRST!.body;
    expect(run('strategi', 'editResponsibility', { ...edit(text, 'Två.', 3), why: ' ' })).toBe('invalid-args');
    const ends = { ...edit(text, 'Två.', 3), changes: { validTo: { from: null, to: '2019-01-01' } } };
    expect(run('strategi', 'editResponsibility', ends)).toBe('bad-date');
    expect(run('strategi', 'editResponsibility', edit(text, 'Gäller 20150304-1234.', 3))).toBe('names-somebody');
    const body = SHIPPED_SUPPORTS[0]!.body;
    const steps = [{ level: 'specialist' as const, who: 'BUP', what: 'Ser 150304-1234', when: '' }];
    expect(run('strategi', 'addSupport', { supportId: uuid(9), support: { ...body, steps } })).toBe('names-somebody');
    const links = [{ label: 'Sida', url: 'https://lanet.example/1503041234' }];
    expect(run('strategi', 'addSupport', { supportId: uuid(9), support: { ...body, links } })).toBe('applied');
  });
});
