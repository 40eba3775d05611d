import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { SeenLine } from '#storage/online-commands';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Seen } from './seen';
import { SeenPaper } from './seen-paper';

screenTests();
const PAGE = '/arenden/$caseId/vem-har-last';
const ROUTES = [
  { path: PAGE, component: Seen },
  { path: `${PAGE}/papper`, component: SeenPaper },
];
const AT = Date.parse('2026-03-02T09:15:00+01:00');
const line = (over: Partial<SeenLine>): SeenLine => ({
  id: 1,
  at: AT,
  unit: UNIT.social,
  name: 'Ylva Norberg',
  act: 'opened',
  page: 'page plan',
  ground: 'opener',
  records: null,
  to: null,
  ...over,
});
const LINES = [
  line({ id: 5, at: AT + 9_000 }),
  line({ id: 4 }),
  line({
    id: 3,
    unit: UNIT.bup,
    name: null,
    act: 'deliver',
    page: null,
    ground: 'C1',
    records: 3,
    at: AT - 86_400_000,
  }),
  line({ id: 2, act: 'printed', page: 'consent sv', ground: 'opening', at: AT - 2 * 86_400_000 }),
  line({ id: 1, act: 'release', page: null, ground: 'ST1', records: 1, to: UNIT.bup, at: AT - 3 * 86_400_000 }),
];
const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '').join(' | '));

async function opened(address: string, protection?: 'MARKING') {
  const ylva = deviceWorld().device('ylva');
  ylva.seen = LINES;
  const { caseId, ...ids } = await openTilde(ylva, protection ? { protection } : {});
  await show(ylva, address.replace('$caseId', caseId), ROUTES);
  return { ylva, caseId, ids };
}

describe('who has read a case', () => {
  it('stands in words, what was done several times a day as one', async () => {
    await opened(PAGE);
    await screen.findByRole('table');
    const told = rows();
    expect(told).toHaveLength(4);
    expect(told[0]).toMatch(/9.15.*Ylva Norberg.*Läste: planen, 2 gånger samma dag.*Började ärendet/);
    expect(told[1]).toMatch(/Någon i verksamheten.*Fick 3 anteckningar på sin enhet/);
    expect(told[2]).toMatch(/Skrev ut: samtyckesblankett.*Öppnade tillfälligt, med skäl/);
    expect(told[3]).toMatch(/Lämnade ut en anteckning till/);
    expect(document.body.textContent).not.toMatch(/ST1|C1|opener|page plan/);
  });

  it('stands in English too', async () => {
    setLanguage('en');
    await opened(PAGE);
    await screen.findByRole('table');
    expect(rows()[0]).toMatch(/Read: the plan, 2 times the same day.*Began the case/);
  });

  it('is nowhere on the device: without the network it says so', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.seen = LINES;
    const { caseId } = await openTilde(ylva);
    ylva.goOffline();
    await show(ylva, PAGE.replace('$caseId', caseId), ROUTES);
    expect(await screen.findByText(/Loggen finns bara på servern/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    ylva.goOnline();
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('table')).toBeTruthy();
  });
});

describe('the extract on paper', () => {
  it('names services and never who at work, and its printing is logged first', async () => {
    const print = vi.fn();
    window.print = print;
    const { ylva } = await opened(`${PAGE}/papper`);
    await screen.findByRole('table');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vem har läst om Tilde?');
    expect(screen.getByRole('table').textContent).not.toContain('Ylva Norberg');
    expect(rows()[0]).toMatch(/Läste: ärendet, 2 gånger samma dag/);
    await userEvent.click(screen.getByRole('button', { name: 'Skriv ut' }));
    expect(print).toHaveBeenCalledOnce();
    expect(ylva.reads.map(({ what, detail }) => `${what} ${detail}`)).toEqual([
      'opened page vem-har-last/papper',
      'printed log child',
    ]);
  });

  it('is the whole log, however many answers that takes, and cannot be printed before', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.seen = LINES;
    ylva.seenAtOnce = 2;
    const { caseId } = await openTilde(ylva);
    // The server falls silent after its first answer.
    const { whoHasSeen } = ylva.online;
    let answers = 0;
    const silent = {
      ...ylva.online,
      whoHasSeen: (args: Parameters<typeof whoHasSeen>[0]) => {
        answers += 1;
        if (answers === 2) ylva.goOffline();
        return whoHasSeen(args);
      },
    };
    await show({ ...ylva, online: silent }, `${PAGE}/papper`.replace('$caseId', caseId), ROUTES);
    expect(await screen.findByText(/Loggen finns bara på servern/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Skriv ut' })).toBeNull();
    ylva.goOnline();
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('button', { name: 'Skriv ut' })).toBeTruthy();
    expect(answers).toBe(4);
    expect(rows()).toHaveLength(4);
    expect(rows().at(-1)).toMatch(/Lämnade ut en anteckning/);
  });

  it('has no other service and no name of the child under protected identity', async () => {
    await opened(`${PAGE}/papper`, 'MARKING');
    await screen.findByRole('table');
    expect(document.body.textContent).not.toMatch(/Tilde|Barn- och ungdomspsykiatrin/);
    expect(rows()[1]).toMatch(/En annan verksamhet/);
  });
});
