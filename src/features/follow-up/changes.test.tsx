import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { latestMove } from '#domain/move';
import { UNIT } from '#mocks/families/units';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Adulthood } from './adulthood';
import { CloseCase } from './close-case';
import { MoveAway } from './move';

screenTests();
const DAY = 86_400_000;
const ROUTES = [
  { path: '/arenden/$caseId/18-ar', component: Adulthood },
  { path: '/arenden/$caseId/flytt', component: MoveAway },
  { path: '/arenden/$caseId/avsluta', component: CloseCase },
];

async function tilde(options: Parameters<typeof openTilde>[1] = {}) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const opened = await openTilde(ylva, options);
  const { caseId } = opened;
  return { world, ylva, opened, caseId, open: (page: string) => show(ylva, `/arenden/${caseId}/${page}`, ROUTES) };
}

describe('turning 18', () => {
  // The consent of the world ends on 31 May 2027: before the birthday of the one, after that of the other.
  it.each([
    ['is told of the consents that it ends', '2009-03-14', true],
    ['is told that it ends none', '2010-03-14', false],
  ])('%s, with what changes and how to prepare', async (_told, birthDate, cut) => {
    const { ylva, opened, caseId, open } = await tilde({ birthDate });
    await invite(ylva, caseId, UNIT.nurses);
    const givers = [opened.mother, opened.father, 'child'];
    await verify(ylva, caseId, await consentOfBoth(ylva, opened, undefined, undefined, givers));
    await open('18-ar');
    expect(screen.queryByText('Samtyckena gäller längst till födelsedagen') !== null).toBe(cut);
    expect(screen.queryByText('Planera stödet tillsammans') !== null).toBe(cut);
    expect(screen.queryByText('Inget samtycke gäller över födelsedagen') === null).toBe(cut);
    expect(screen.getByText(/Bara den unga samtycker/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Skriv in den ungas samtycke' })).toBeNull();
  });

  it('asks for the young person’s own yes once it is so, or to close for that reason', async () => {
    const { world, caseId, open } = await tilde();
    world.wait(10 * 365 * DAY);
    const shown = await open('18-ar');
    expect(screen.getByText('Den unga har inte sagt ja än')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Skriv in den ungas samtycke' }));
    expect(shown.address()).toBe(`/arenden/${caseId}/samtycke/nytt`);
    shown.unmount();
    await open('avsluta');
    expect((screen.getByLabelText('Barnet har fyllt 18 år') as HTMLInputElement).disabled).toBe(false);
  });

  it('is no reason to close before', async () => {
    const { open } = await tilde();
    await open('avsluta');
    expect((screen.getByLabelText('Barnet har fyllt 18 år') as HTMLInputElement).disabled).toBe(true);
  });
});

describe('a move to another municipality', () => {
  it('is written down with who receives, what goes along and what the family got', async () => {
    const { ylva, caseId, open } = await tilde();
    await open('flytt');
    await userEvent.type(screen.getByLabelText('Flyttar den dag'), '2026-12-20');
    await userEvent.type(screen.getByLabelText('Till vilken kommun?'), 'Havsnäs');
    await userEvent.click(screen.getByLabelText('Vi berättar för den som tar emot, med familjens ja'));
    await userEvent.click(screen.getByRole('button', { name: 'Spara flytten' }));
    expect(screen.getAllByRole('link').some((one) => one.getAttribute('href')?.startsWith('#'))).toBe(true);
    expect(latestMove(ylva.dossier(caseId)!.dossier)).toBeUndefined();
    await userEvent.type(screen.getByLabelText('Vem tar emot där?'), 'Socialtjänsten Havsnäs, Lo');
    await userEvent.type(screen.getByLabelText('Vem sa ja, till vad, och var står det?'), 'Båda, 20 nov, journal 3');
    await userEvent.click(screen.getByLabelText('Planen på papper'));
    await userEvent.click(screen.getByRole('button', { name: 'Spara flytten' }));
    expect(latestMove(ylva.dossier(caseId)!.dossier)?.body).toMatchObject({
      municipality: 'Havsnäs',
      passedOn: 'with-consent',
      given: ['plan'],
    });
    expect(screen.getByText('Socialtjänsten Havsnäs, Lo')).toBeTruthy();
  });

  it('is asked for where a case is closed because the child moved', async () => {
    const { caseId, open } = await tilde();
    const { address } = await open('avsluta');
    await userEvent.click(screen.getByLabelText('Barnet har flyttat'));
    expect(screen.getByText(/Skriv först ner flytten/)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Gå till flytten' }));
    expect(address()).toBe(`/arenden/${caseId}/flytt`);
  });

  it('is complete in English', async () => {
    setLanguage('en');
    const { open } = await tilde();
    await open('flytt');
    expect(screen.getByRole('heading', { name: 'If the new municipality uses Samplan too' })).toBeTruthy();
  });
});
