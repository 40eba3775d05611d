import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { child } from '#domain/child';
import { frame } from '#domain/frame';
import { goal } from '#domain/goal';
import { situation } from '#domain/situation';
import { DevicesAnswer } from '#protocol/devices';
import { EvaluationResultsAnswer } from '#protocol/evaluation-results';
import { PracticeUsers } from '#protocol/session';
import { SessionsAnswer } from '#protocol/sign-in';
import { createApp } from '#server/create-app';
import { memoryDatabase } from '#server/memory-database';
import { DEVIATIONS } from './families/deviations';
import { FAMILIES } from './families/every-family';
import { PEOPLE } from './families/people';
import { stableId } from './families/story';
import { fillPractice } from './fill-practice';
import { heldSession } from './held-session';
import { dossierSeen, signIn } from './visitor';

const NOW = Date.parse('2026-03-11T13:00:00Z');
const session = heldSession();
let database: Awaited<ReturnType<typeof memoryDatabase>>;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  database = await memoryDatabase();
  app = createApp({ database, clock: () => NOW, practice: {}, sessionCarrier: session.carrier });
  await fillPractice(database, NOW, [...FAMILIES, ...DEVIATIONS]);
}, 60_000);
afterAll(() => database.close());

/** What a person sees of a family today, in the few words that a practice family is about. */
async function seen(person: string, family: string) {
  const view = await dossierSeen(await signIn(app, session, person), stableId(`${family}/dossier`));
  return {
    case: view.list(frame).length > 0,
    child: view.list(child)[0]?.body.firstName,
    goals: view.list(goal).length,
    situations: view.list(situation).map((record) => record.kind),
  };
}
const nothing = { case: false, child: undefined, goals: 0, situations: [] };
const frameOnly = { ...nothing, case: true };

describe('the practice county, told to the real server through its front door', () => {
  it('lists its people for the role chooser', async () => {
    const { users } = PracticeUsers.parse(await (await app.request('/api/practice/users')).json());
    expect(users.map((user) => user.id).sort()).toEqual(PEOPLE.map((person) => person.id).sort());
  });

  it('leaves nobody signed in, so that the first to come sees one sign-in alone', async () => {
    const ylva = await signIn(app, session, 'ylva');
    const { sessions } = SessionsAnswer.parse(await ylva.ask('/api/sessions'));
    expect(sessions).toHaveLength(1);
  });

  it('leaves one device a person, which says by its name what it was', async () => {
    const barbro = await signIn(app, session, 'barbro');
    const { devices } = DevicesAnswer.parse(await barbro.ask('/api/devices'));
    expect(devices.map(({ person }) => person)).toEqual(['barbro', 'jonathan', 'ylva']);
    expect(new Set(devices.map(({ platform }) => platform))).toEqual(new Set(['Övningsfamiljer']));
    // Each family's history begins in the past anew; nobody was last seen before the first time.
    expect(devices.filter(({ firstSeen, lastSeen }) => (firstSeen ?? 0) > lastSeen)).toEqual([]);
  });

  it.each([
    [
      'the psychologist sees the school situation that both parents said yes to',
      'amir',
      'tilde',
      { child: 'Tilde', goals: 3, situations: ['SCHOOL', 'PSYCH'] },
    ],
    [
      'the teacher sees what will be done, and no assessment',
      'hanna',
      'tilde',
      { child: 'Tilde', goals: 3, situations: [] },
    ],
    ['the preschool next door does not know that there is a case', 'tova', 'tilde', nothing],
    ['the nurse with the narrow consent sees who it is', 'nadja', 'otto', { child: 'Otto' }],
    ['the counsellor whom no consent names sees a reference and whom to call', 'emil', 'otto', frameOnly],
    ['while the father is silent the nurse sees only the frame', 'nadja', 'vidar', frameOnly],
    ['when the father says no, so does BUP', 'amir', 'freja', frameOnly],
    ['where asking is dangerous, so does the nurse', 'nadja', 'nour', frameOnly],
    ["against a sixteen-year-old's no, so does the nurse", 'nadja', 'alex', frameOnly],
    ['care under LVU alone opens nothing for the school', 'petter', 'loke', frameOnly],
    ['with the board decision the counsellor sees the plan', 'petter', 'meja', { child: 'Meja', goals: 1 }],
    ['compulsory psychiatric care opens nothing by itself', 'jonathan', 'isak', frameOnly],
    ['protected identity does not stop what its guardian allowed', 'amir', 'elina', { child: 'Elina' }],
    [
      'after the consent ran out each keeps its own words',
      'emil',
      'elton',
      { child: undefined, goals: 0, situations: ['HEALTH'] },
    ],
    [
      'after the consent was taken back each keeps its own words',
      'amir',
      'signe',
      { child: undefined, goals: 0, situations: ['PSYCH'] },
    ],
    ['the internal plan is seen by the social worker', 'jonathan', 'hugo', { child: 'Hugo' }],
    ['before the eighteenth birthday the social worker still sees the plan', 'ylva', 'moa', { child: 'Moa', goals: 1 }],
    ['the preschool teacher sees the plan that is due', 'tova', 'ebba', { child: 'Ebba', goals: 1 }],
    ['the counsellor still sees the closed case', 'petter', 'viggo', { child: 'Viggo', goals: 1 }],
    [
      'the teacher of the independent school sees what the reservation covers',
      'josefin',
      'alma',
      { child: 'Alma', goals: 1 },
    ],
    ['the private home sees what the god man and he himself allowed', 'leo', 'yonas', { child: 'Yonas' }],
  ])('%s', async (_, person, family, expected) => {
    expect(await seen(person, family)).toMatchObject(expected);
  });

  it('lets the colleague in who was given the case, and no other', async () => {
    expect(await seen('jonathan', 'tilde')).toMatchObject({ child: 'Tilde' });
    expect(await seen('jonathan', 'ebba')).toMatchObject(nothing);
  });

  it('is loaded once: a second start keeps what was written', async () => {
    const before = await seen('ylva', 'tilde');
    await fillPractice(database, NOW, [...FAMILIES, ...DEVIATIONS]);
    expect(await seen('ylva', 'tilde')).toEqual(before);
  });

  it('shows a newcomer what the answers of a half-year come to, and tells nothing of fewer than five', async () => {
    const seen = async (person: string) => {
      const visitor = await signIn(app, session, person);
      return EvaluationResultsAnswer.parse(await visitor.ask('/api/evaluation-results')).periods;
    };
    const periods = await seen('ylva');
    expect(periods.map(({ from, to }) => [from, to])).toEqual([['2025-07-01', '2025-12-31']]);
    const [child, guardian, staff] = periods[0]!.groups;
    expect(Object.values(child!.questions)).toEqual([null, null, null, null, null]);
    expect(guardian!.questions).toMatchObject({ information: { count: 5, mean: 4 }, gotPlan: null });
    expect(staff!.questions.cooperation).toEqual({ count: 5, mean: 3 });
    expect(await seen('barbro')).toEqual(periods);
    expect(await seen('amir')).toEqual([]);
  });
});
