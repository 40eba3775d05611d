import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { nameNeed, need } from '#domain/need';
import { withdrawConsent } from '#domain/withdraw-consent';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { AcuteProtection, ReleaseByStatute } from './release';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId/lamna-ut', component: ReleaseByStatute },
  { path: '/arenden/$caseId/akut-skydd', component: AcuteProtection },
];
const write = async (label: string, words: string) => {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(words);
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const tick = (name: string | RegExp) => userEvent.click(screen.getByLabelText(name));
const TEXT = 'Behöver bedömning före jul.';

/** Social services, BUP and the teachers; the parents' consent was taken back; one need is written. */
async function page(path = 'lamna-ut', till: string = UNIT.bup) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.bup, UNIT.teachers);
  const consentId = await consentOfBoth(ylva, tilde, [UNIT.social, UNIT.bup], ['IDENTITY', 'SOCIAL']);
  await ylva.mutate(tilde.caseId, nameNeed, {
    needId: crypto.randomUUID(),
    kind: 'SOCIAL',
    need: { text: TEXT },
  });
  const by = { by: tilde.mother, how: 'oral' as const, at: world.now(), receivedBy: 'Ylva Norberg' };
  const withdrawal = { consentId, ...by, part: 'whole' as const };
  await ylva.mutate(tilde.caseId, withdrawConsent, { withdrawalId: crypto.randomUUID(), withdrawal });
  const needId = ylva.dossier(tilde.caseId)!.dossier.list(need)[0]!.id;
  const shown = await show(ylva, `/arenden/${tilde.caseId}/${path}?till=${till}`, ROUTES);
  return { world, ylva, needId, ...tilde, ...shown };
}

async function why() {
  await write('Varför behövs det?', 'BUP ska bedöma. Mamman tog tillbaka sitt ja.');
  await write('Varför har ni inte frågat, eller inte fått samtycke?', 'Hon sade nej den 23 november.');
  await tick('Samtycket är tillbakataget eller har gått ut');
  await write('Vem beslutar?', 'Barbro Almgren');
  await tick('Vårdnadshavarna är informerade');
}

describe('a release under a statute', () => {
  it('tells apart what it offers by what each record says', async () => {
    await page();
    const guardians = screen.getAllByRole('checkbox', { name: /^Vårdnadshavare \(namn och ålder\)/ });
    const said = guardians.map((one) => one.closest('label, div')?.textContent ?? '');
    expect(new Set(said).size).toBe(2);
    for (const name of [/Karin Sandvik/, /Johan Sandvik/])
      expect(said.filter((text) => name.test(text))).toHaveLength(1);
    expect(document.body.textContent).not.toMatch(/\d{8}-?\d{4}/);
  });

  it('goes in two steps, and asks the server for exactly what was read', async () => {
    const { ylva, caseId, needId, address } = await page();
    await tick(/^Hälso- och sjukvård och socialtjänst får lämna/);
    await tick(/Behov \(socialtjänst\)/);
    await why();
    await press('Fortsätt');
    expect(screen.getByRole('heading', { name: 'Stanna upp innan du lämnar ut' })).toBeTruthy();
    expect(screen.getByText(`Behov (socialtjänst): ${TEXT}`)).toBeTruthy();
    await press('Lämna ut nu');
    expect(screen.getByText('Läs igenom och bekräfta först')).toBeTruthy();
    expect(ylva.commands).toEqual([]);
    await tick('Jag har läst vad som lämnas till vem');
    await press('Lämna ut nu');
    expect(ylva.commands).toMatchObject([
      {
        name: 'release',
        args: {
          dossierId: caseId,
          to: UNIT.bup,
          recordIds: [needId],
          ground: 'ST1',
          why: { despite: ['B10'], decider: 'Barbro Almgren', guardianInformed: true, confirmed: true },
        },
      },
    ]);
    expect(address()).toBe(`/arenden/${caseId}/samtycke`);
  });

  it('asks for all that the law wants in writing, at the fields and in the summary', async () => {
    const { ylva } = await page();
    await tick(/Behov \(socialtjänst\)/);
    await press('Fortsätt');
    const summary = screen.getByRole('group', { name: /saker saknas innan du kan fortsätta/ });
    expect(document.activeElement).toBe(summary);
    for (const words of ['Välj en grund', 'Skriv varför det behövs', 'Skriv vem som beslutar']) {
      expect(within(summary).getByRole('link', { name: words })).toBeTruthy();
      expect(screen.getAllByText(words)).toHaveLength(2);
    }
    expect(within(summary).getByRole('link', { name: 'Skriv om det i skälet och bocka i det här' })).toBeTruthy();
    expect(ylva.commands).toEqual([]);
  });

  it('has no ground towards a school, and leads to the family instead', async () => {
    await page('lamna-ut', UNIT.teachers);
    expect(screen.getByText('Lagen ger ingen grund dit. Fråga familjen om samtycke.')).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'På vilken grund?' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Skriv in ett nytt samtycke' })).toBeTruthy();
  });

  it('waits for a network, says that nothing has gone, and keeps the words', async () => {
    const { ylva, caseId, go } = await page();
    await tick(/^Hälso- och sjukvård och socialtjänst får lämna/);
    await tick(/Behov \(socialtjänst\)/);
    await why();
    act(() => ylva.goOffline());
    await press('Fortsätt');
    await tick('Jag har läst vad som lämnas till vem');
    const give = screen.getByRole('button', { name: 'Lämna ut nu' });
    expect(give.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/Det går bara med nät\. Inget är utlämnat/)).toBeTruthy();
    await userEvent.click(give);
    expect(ylva.commands).toEqual([]);
    await go('/arenden');
    await go(`/arenden/${caseId}/lamna-ut`);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Varför behövs det?').value).toContain('BUP ska bedöma');
  });

  it('says the server’s no in the rule’s words', async () => {
    const { ylva } = await page();
    ylva.answer = { ok: false, kind: 'refused', code: 'rule', rule: 'ST1' };
    await tick(/^Hälso- och sjukvård och socialtjänst får lämna/);
    await tick(/Behov \(socialtjänst\)/);
    await why();
    await press('Fortsätt');
    await tick('Jag har läst vad som lämnas till vem');
    await press('Lämna ut nu');
    const refused = await screen.findByRole('alert');
    expect(document.activeElement).toBe(refused);
    expect(refused.textContent).toContain('Det gick inte att lämna ut');
  });
});

describe('acute protection', () => {
  it('opens kinds to health care for the region’s hours, and not to school', async () => {
    const { ylva, needId } = await page('akut-skydd');
    expect(screen.getByText(/får samarbeta i 72 timmar/)).toBeTruthy();
    const to = within(screen.getByRole('combobox', { name: 'Till vem?' }));
    expect(to.getAllByRole('option').map((one) => one.textContent)).toEqual(['Välj verksamhet', 'BUP Lindsjö']);
    await tick('Socialtjänst');
    await why();
    await press('Fortsätt');
    expect(screen.getByText(/BUP Lindsjö får se socialtjänst från Socialtjänsten Lindsjö.* i 72 timmar/)).toBeTruthy();
    await tick('Jag har läst vad som lämnas till vem');
    await press('Öppna akut skydd nu');
    expect(ylva.commands).toMatchObject([{ name: 'release', args: { ground: 'ST7', recordIds: [needId] } }]);
  });

  it('can be read in English', async () => {
    await page('akut-skydd');
    act(() => setLanguage('en'));
    expect(screen.getByRole('heading', { name: 'Acute protection' })).toBeTruthy();
    expect(screen.getByText(/A report of concern|report of concern\. It is never blocked/)).toBeTruthy();
  });
});
