import type { ActionPlanRow } from '#domain/action-plan';
import { addActionPlanRows, editActionPlanRow, reportActionPlan } from '#domain/action-plan-rows';
import { AGREED_POINTS } from '#domain/agreed-points';
import { COUNTY_DOSSIER } from '#domain/county';
import { moveCountyMatter, raiseCountyMatter } from '#domain/county-matter';
import { rowsOf2016 } from '#domain/plan-of-2016';
import type { YearPoint } from '#domain/year-wheel';
import { addYearPoints, markYearPointDone } from '#domain/year-wheel-points';
import type { Family, Story } from './story';
import { UNIT } from './units';

const OURS = {
  services: '',
  doneByText: '',
  followedUpBy: UNIT.strategigrupp,
  source: 'Lindsjö läns handlingsplan',
  isExample: false,
} satisfies Partial<ActionPlanRow>;

/** Three rows of the practice county's own: one late, one on its way, one without an owner. */
const ownRows = (story: Story): Record<string, ActionPlanRow> => ({
  answers: {
    ...OURS,
    area: 'Svar på remisser',
    sectors: ['health', 'social'],
    goal: 'Den som remitterar vet inom en vecka att remissen har kommit fram',
    measure: { by: 'deviations', types: ['referral'], sectors: ['health', 'social'] },
    measureText: 'Avvikelser om remisser',
    activity: 'Gemensam rutin för bekräftelse',
    doneBy: { by: 'date', date: story.date(-60) },
    owner: UNIT.bup,
  },
  preschool: {
    ...OURS,
    area: 'Mitt barn i alla förskolor',
    sectors: ['health', 'preschool'],
    goal: 'Förskola och barnhälsovård ser samma barn',
    measure: { by: 'words' },
    measureText: 'Andel förskolor som använder formuläret',
    activity: 'Utbildning av förskolornas personal',
    doneBy: { by: 'date', date: story.date(20) },
    owner: UNIT.preschool,
  },
  transport: {
    ...OURS,
    area: 'Skjuts till behandling',
    sectors: ['health', 'social', 'school'],
    goal: 'Inget barn missar behandling för att ingen kör',
    measure: { by: 'deviations', types: ['unclear-responsibility'], sectors: [] },
    measureText: 'Avvikelser om oklart ansvar',
    activity: 'Överenskommelse om vem som ansvarar',
    doneBy: { by: 'words' },
    doneByText: 'När ansvaret är utrett',
    owner: null,
  },
});

/** The matrix: the rows of 2016 as examples, and rows of the county's own with what their owners say of them. */
const plan: Family = {
  id: 'lanet-handlingsplan',
  about: { sv: 'Länets handlingsplan.', en: 'The county’s action plan.' },
  dossierId: COUNTY_DOSSIER,
  tell(story) {
    const rows = rowsOf2016(UNIT.strategigrupp).map((row, at) => ({ rowId: story.id(`2016/${at}`), row }));
    story.by('valter', 120, addActionPlanRows, { rows });
    const own = Object.entries(ownRows(story)).map(([name, row]) => ({ rowId: story.id(name), row }));
    story.by('valter', 110, addActionPlanRows, { rows: own });
    const report = (by: string, day: number, name: string, status: 'under-way' | 'done', text: string) =>
      story.by(by, day, reportActionPlan, {
        reportId: story.id(`${name}/${day}`),
        report: { rowId: story.id(name), status, on: story.date(day), text },
      });
    report('saga', 80, 'answers', 'under-way', 'Rutinen är skriven och prövas på två mottagningar.');
    report('saga', 12, 'answers', 'under-way', 'Rutinen används nu överallt. Avvikelserna räknas i oktober.');
    report('tova', 50, 'preschool', 'under-way', 'Hälften av förskolorna har gått utbildningen.');
    story.by('valter', 40, editActionPlanRow, {
      rowId: story.id('answers'),
      versionId: story.id('answers/version'),
      changes: { activity: { from: 'Gemensam rutin för bekräftelse', to: 'Gemensam rutin för bekräftelse och svar' } },
      conflictIds: { activity: story.id('answers/conflict') },
      why: 'BUP vill att rutinen gäller svaret också.',
    });
  },
};

const inHand = (story: Story): YearPoint => ({
  what: 'Chefsforum går igenom höstens avvikelser',
  when: { every: 'once', date: story.date(20) },
  forWhom: { who: 'forum', forum: 'chefsforum' },
  leadDays: 30,
  about: 'deviations',
  text: '',
  source: '',
});

/** The fixed points: those of the agreement, and one that is done. */
const year: Family = {
  id: 'lanet-arshjul',
  about: { sv: 'Länets årshjul.', en: 'The county’s year.' },
  dossierId: COUNTY_DOSSIER,
  tell(story) {
    const points = AGREED_POINTS.map((point, at) => ({ pointId: story.id(`agreed/${at}`), point }));
    points.push({ pointId: story.id('autumn'), point: inHand(story) });
    story.by('valter', 100, addYearPoints, { points });
    story.by('agneta', 18, markYearPointDone, {
      doneId: story.id('autumn/done'),
      pointId: story.id('autumn'),
      due: story.date(20),
      text: 'Två fel i hur vi arbetar lyfts till Strategigrupp barn och unga.',
    });
  },
};

/** The county's own matters: one that has gone all the way and back, one that waits for the preparing group. */
const matters: Family = {
  id: 'lanet-arendegang',
  about: { sv: 'Två frågor till Strategigrupp barn och unga.', en: 'Two matters for Strategigrupp barn och unga.' },
  dossierId: COUNTY_DOSSIER,
  tell(story) {
    const matterId = story.id('absence');
    const step = (by: string, day: number, name: 'prepared' | 'decided' | 'taken-home', text: string) =>
      story.by(by, day, moveCountyMatter, { stepId: story.id(name), step: { matterId, step: name, text } });
    story.by('barbro', 70, raiseCountyMatter, {
      matterId,
      matter: {
        title: 'Gemensam gräns för oroande frånvaro',
        question: 'När ska skolan kontakta socialtjänsten om frånvaro? Kommunerna gör olika.',
      },
    });
    step('valter', 55, 'prepared', 'Förslag: samma gräns i hela länet, prövad under ett år.');
    step('valter', 25, 'decided', 'Samma gräns i hela länet från nästa termin. Följs upp i oktober.');
    step('barbro', 20, 'taken-home', 'Vi tar upp gränsen på nästa arbetsplatsträff.');
    story.by('agneta', 11, raiseCountyMatter, {
      matterId: story.id('reminder'),
      matter: {
        title: 'Kallelser som går till en person som är ledig',
        question: 'Ska varje verksamhet ha en ersättare som får kallelserna?',
      },
    });
  },
};

/** The county's plan, its year and its matters, as its Strategigrupp and others have written them. */
export const COUNTY_PLAN: readonly Family[] = [plan, year, matters];
