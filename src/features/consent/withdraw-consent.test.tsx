import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { restoreRecord } from '#domain/restore-record';
import { consentWithdrawal } from '#domain/withdraw-consent';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { ConsentList } from './consent-list';
import { WithdrawConsent } from './withdraw-consent';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId/samtycke', component: ConsentList },
  { path: '/arenden/$caseId/samtycke/$consentId/ta-tillbaka', component: WithdrawConsent },
];

async function page() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses, UNIT.bup);
  const consentId = await consentOfBoth(ylva, tilde, [UNIT.social, UNIT.nurses, UNIT.bup]);
  for (const person of ['nadja', 'amir']) await verify(world.device(person), tilde.caseId, consentId);
  const shown = await show(ylva, `/arenden/${tilde.caseId}/samtycke/${consentId}/ta-tillbaka`, ROUTES);
  return { ylva, consentId, ...tilde, ...shown };
}

const received = async (who: string) => {
  await userEvent.click(screen.getByLabelText('Vem tog emot det?'));
  await userEvent.paste(who);
};
const choose = (group: string, name: string) =>
  userEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name }));

describe('taking back a consent', () => {
  it('says what will happen before anything is done', async () => {
    await page();
    await choose('Vem tar tillbaka samtycket?', 'Karin Sandvik');
    expect(screen.getByRole('heading', { name: 'Karin Sandvik tar tillbaka samtycket' })).toBeTruthy();
    await choose('Vad tas tillbaka?', 'Hela samtycket');
    expect(screen.getByText('Ni får inte skriva mer i planen.')).toBeTruthy();
    expect(screen.getByText(/BUP Lindsjö får inget nytt och kan inte läsa/)).toBeTruthy();
    expect(screen.getByText(/Det går inte att ångra/)).toBeTruthy();
  });

  it('can concern one unit, and says that the plan goes on for the others', async () => {
    const { ylva, caseId, address } = await page();
    await choose('Vem tar tillbaka samtycket?', 'Karin Sandvik');
    await choose('Vad tas tillbaka?', 'En eller flera verksamheter');
    await userEvent.click(screen.getByRole('checkbox', { name: 'BUP Lindsjö' }));
    expect(screen.getByText(/BUP Lindsjö får inget nytt/)).toBeTruthy();
    expect(screen.queryByText('Ni får inte skriva mer i planen.')).toBeNull();
    await choose('Hur togs det tillbaka?', 'Muntligt');
    await received('Ylva Norberg');
    await userEvent.click(screen.getByRole('button', { name: 'Ta tillbaka samtycket' }));
    expect(address()).toBe(`/arenden/${caseId}/samtycke`);
    expect(ylva.dossier(caseId)?.dossier.list(consentWithdrawal)[0]?.body.part).toEqual({
      units: [UNIT.bup],
      kinds: [],
      plan: false,
    });
  });

  it('is one link from the consents, and then tells who, how and when, what the law still lets pass, and no undo', async () => {
    const { ylva, caseId, consentId, go } = await page();
    ylva.goOffline();
    await go(`/arenden/${caseId}/samtycke`);
    await userEvent.click(screen.getByRole('link', { name: /^Ta tillbaka samtycket/ }));
    await choose('Vem tar tillbaka samtycket?', 'Karin Sandvik');
    await choose('Vad tas tillbaka?', 'Hela samtycket');
    await choose('Hur togs det tillbaka?', 'Skriftligt');
    await received('Siv Lund i receptionen');
    await userEvent.click(screen.getByRole('button', { name: 'Ta tillbaka samtycket' }));
    const [taken] = ylva.dossier(caseId)!.dossier.list(consentWithdrawal);
    expect(taken?.body).toMatchObject({
      consentId,
      how: 'written',
      receivedBy: 'Siv Lund i receptionen',
      at: ylva.now.get(),
    });
    expect(
      screen.getByText(
        /Karin Sandvik tog tillbaka hela samtycket 23 nov 2026\. Skriftligt, mottaget av Siv Lund i receptionen\./,
      ),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ångra/ })).toBeNull();
    const undo = { recordId: taken!.id, entity: consentWithdrawal.name };
    expect((await ylva.mutate(caseId, restoreRecord as never, undo as never)).ok).toBe(false);
    expect(screen.getByText('En orosanmälan spärras aldrig')).toBeTruthy();
    const toBup = within(screen.getByRole('region', { name: 'Till BUP Lindsjö' }));
    expect(toBup.getByText(/OSL 25 kap\. 12 §/)).toBeTruthy();
    expect(toBup.getByRole('link', { name: 'Lämna ut till BUP Lindsjö med stöd i lag' })).toBeTruthy();
  });

  it('presets nothing but the day, and asks for the rest at each field and in one summary', async () => {
    const { ylva, caseId } = await page();
    expect(screen.getAllByRole('radio').filter((one) => (one as HTMLInputElement).checked)).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>('Vem tog emot det?').value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Vilken dag?').value).toBe('2026-11-23');
    await userEvent.click(screen.getByRole('button', { name: 'Ta tillbaka samtycket' }));
    for (const words of [
      'Välj vem som tar tillbaka samtycket',
      'Välj vad som tas tillbaka',
      'Välj om det togs tillbaka muntligt eller skriftligt',
      'Skriv vem som tog emot det',
    ]) {
      expect(screen.getByRole('link', { name: words })).toBeTruthy();
      expect(screen.getAllByText(words)).toHaveLength(2);
    }
    expect(ylva.dossier(caseId)?.dossier.list(consentWithdrawal)).toEqual([]);
  });
});
