import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { recordDecision } from '#domain/board-decision';
import type { FREE_TEXT_KINDS } from '#domain/kind';
import { nameNeed } from '#domain/need';
import type { StatuteGround } from '#domain/statute-grounds';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { ReleaseByStatute } from './release';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/lamna-ut', component: ReleaseByStatute }];
const TEXT = 'Behöver hjälp i veckan.';
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const tick = (name: string | RegExp) => userEvent.click(screen.getByLabelText(name));
const write = async (label: string, words: string) => {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(words);
};
const offered = () =>
  within(screen.getByRole('group', { name: 'På vilken grund?' }))
    .getAllByRole<HTMLInputElement>('radio')
    .map((radio) => radio.value);

interface Way {
  person: string;
  from: string;
  to: string;
  kind: (typeof FREE_TEXT_KINDS)[number];
  /** A decision on compulsory care, written by the person's unit. */
  decision?: boolean;
}

/** A case in which the person's unit has written one need; the form to give it out to `to`. */
async function page({ person, from, to, kind, decision = false }: Way) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, ...[from, to].filter((unit) => unit !== UNIT.social));
  await consentOfBoth(ylva, tilde, [UNIT.social, from, to], ['LOGISTICS', 'IDENTITY']);
  const device = world.device(person);
  await device.mutate(tilde.caseId, nameNeed, { needId: crypto.randomUUID(), kind, need: { text: TEXT } });
  if (decision)
    await device.mutate(tilde.caseId, recordDecision, {
      decisionId: crypto.randomUUID(),
      decision: {
        type: 'LPT',
        reference: 'LPT 2026/7',
        delegate: { name: 'Ove Lund', title: 'chefsöverläkare' },
        decidedOn: '2026-11-20',
        from: '2026-11-20',
        to: null,
        reason: '',
        releasing: [],
        receiving: [],
        coversPlan: false,
        guardiansInformed: true,
        whyNotInformed: '',
        hiddenFrom: [],
        measures: [],
      },
    });
  await show(device, `/arenden/${tilde.caseId}/lamna-ut?till=${to}`, ROUTES);
  return { device };
}

/** Everything that every ground asks for. */
async function written() {
  await tick(/^Behov \(/);
  await write('Varför behövs det?', 'Det kan inte vänta.');
  await write('Varför har ni inte frågat, eller inte fått samtycke?', 'Ingen svarar.');
  await write('Vem beslutar?', 'Barbro Almgren');
  await tick('Vårdnadshavarna är informerade');
}

const BUP_TO_SOCIAL: Way = { person: 'amir', from: UNIT.bup, to: UNIT.social, kind: 'PSYCH' };

/** ground, the way, the ground's own words, what it asks for beside the rest: the field and what is said without it. */
const GROUNDS: [StatuteGround, Way, RegExp, [field: string, missing: string] | null, string][] = [
  [
    'ST2',
    { ...BUP_TO_SOCIAL, decision: true },
    /^Barnet vårdas enligt LPT eller LRV/,
    null,
    'OSL 25 kap. 12 §, 26 kap. 9 §',
  ],
  [
    'ST3',
    { person: 'amir', from: UNIT.bup, to: UNIT.provider, kind: 'HEALTH' },
    /^Ingen som kan samtycka går att nå/,
    ['Vilka försök är gjorda att nå den som kan samtycka?', 'Skriv vilka försök som är gjorda'],
    'OSL 25 kap. 13 §',
  ],
  [
    'ST5',
    { person: 'hanna', from: UNIT.teachers, to: UNIT.social, kind: 'SCHOOL' },
    /^Det är uppenbart att intresset/,
    ['Hur har intressena vägts?', 'Skriv hur intressena har vägts'],
    'OSL 10 kap. 27 §',
  ],
  [
    'ST6',
    { person: 'nadja', from: UNIT.nurses, to: UNIT.bup, kind: 'HEALTH' },
    /^Det är nödvändigt för att den egna verksamheten/,
    ['Hur har intressena vägts?', 'Skriv hur intressena har vägts'],
    'OSL 10 kap. 2 §',
  ],
];

describe('a release on each ground', () => {
  it.each(GROUNDS)(
    '%s: asks for its own condition, and sends it in two steps',
    async (ground, way, words, own, law) => {
      const { device } = await page(way);
      await tick(words);
      await written();
      await press('Fortsätt');
      if (own) {
        expect(screen.getByRole('link', { name: own[1] })).toBeTruthy();
        expect(screen.getAllByText(own[1])).toHaveLength(2);
        expect(device.commands).toEqual([]);
        await write(own[0], 'Ringt tre gånger; behovet väger tyngre.');
        await press('Fortsätt');
      }
      expect(screen.getByText(new RegExp(law.replaceAll('.', '\\.')))).toBeTruthy();
      await tick('Jag har läst vad som lämnas till vem');
      await press('Lämna ut nu');
      expect(device.commands).toMatchObject([{ name: 'release', args: { ground, to: way.to } }]);
    },
  );

  it.each(GROUNDS)('%s: the server’s no is told in the ground’s words', async (ground, way, words, own) => {
    const { device } = await page(way);
    device.answer = { ok: false, kind: 'refused', code: 'rule', rule: ground };
    await tick(words);
    await written();
    if (own) await write(own[0], 'Ringt tre gånger; behovet väger tyngre.');
    await press('Fortsätt');
    await tick('Jag har läst vad som lämnas till vem');
    await press('Lämna ut nu');
    const no: Partial<Record<StatuteGround, string>> = {
      ST2: 'kräver ett antecknat beslut',
      ST3: 'gäller när ingen kan samtycka',
      ST5: 'från skola och förskola till vård eller socialtjänst',
      ST6: 'Den här grunden är smal',
    };
    expect((await screen.findByRole('alert')).textContent).toContain(no[ground]);
  });
});

describe('which grounds are offered', () => {
  it.each<[string, Way, StatuteGround[]]>([
    ['BUP to social services', BUP_TO_SOCIAL, ['ST1', 'ST3', 'ST6']],
    ['the same under compulsory care', { ...BUP_TO_SOCIAL, decision: true }, ['ST1', 'ST2', 'ST3', 'ST6']],
    ['BUP to a private provider', { ...BUP_TO_SOCIAL, to: UNIT.provider }, ['ST3', 'ST6']],
    [
      'teachers to social services',
      { person: 'hanna', from: UNIT.teachers, to: UNIT.social, kind: 'SCHOOL' },
      ['ST5', 'ST6'],
    ],
    [
      'school nurses to BUP: the narrow one alone',
      { person: 'nadja', from: UNIT.nurses, to: UNIT.bup, kind: 'HEALTH' },
      ['ST6'],
    ],
  ])('%s', async (_story, way, expected) => {
    await page(way);
    expect(offered()).toEqual(expected);
    const only = screen.queryByText(/Bara en smal grund finns dit.*Fråga familjen om samtycke först/);
    expect(only !== null).toBe(expected.length === 1);
  });

  it('none from health care to a school, and none from a private provider for its own task', async () => {
    await page({ ...BUP_TO_SOCIAL, to: UNIT.teachers });
    expect(screen.queryByRole('group', { name: 'På vilken grund?' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Skriv in ett nytt samtycke' })).toBeTruthy();
  });
});
