import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CaseFrame } from './case-frame';
import { Events } from './events';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId', component: CaseFrame, children: [{ path: '/handelser', component: Events }] },
];
const page = () => within(screen.getByRole('main'));
const days = () =>
  page()
    .queryAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent ?? '');
/** What happened on a day: the list that bears the day's heading for a name. */
const of = (day: string) => within(page().getByRole('list', { name: day })).getAllByRole('listitem');
const moments = () => days().flatMap(of);
const choose = (label: string, name: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: label }), name);

it('shows all that happened under its days, and chooses by kind, service, person and period', async () => {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const opened = await openTilde(ylva);
  world.wait(24 * 3_600_000);
  await invite(ylva, opened.caseId, UNIT.nurses);
  world.wait(24 * 3_600_000);
  const consentId = await consentOfBoth(ylva, opened);
  await verify(world.device('nadja'), opened.caseId, consentId);
  ylva.goOnline();
  await show(ylva, `/arenden/${opened.caseId}/handelser`, ROUTES);
  const all = moments().length;
  expect(screen.getByText(`Visar ${all} av ${all} händelser.`)).toBeTruthy();
  expect(page().getAllByRole('listitem')).toHaveLength(all);
  const [today, yesterday, before] = [
    'I dag, onsdag 25 november 2026',
    'I går, tisdag 24 november 2026',
    'Måndag 23 november 2026',
  ];
  expect(days()).toEqual([today, yesterday, before]);
  expect(of(yesterday).map((one) => one.textContent)).toEqual([
    'En verksamhet bjöds in: Aspskolan, skolsköterska och skolläkare. Du09:00',
  ]);
  await choose('Slag', 'Samtycken');
  expect(moments().length).toBeLessThan(all);
  expect(days()).toEqual([today]);
  expect(moments().every((one) => /amtycke/.test(one.textContent ?? ''))).toBe(true);
  await choose('Verksamhet', 'Aspskolan, skolsköterska och skolläkare');
  expect(moments().map((one) => one.textContent)).toEqual([expect.stringContaining('Samtycke kontrollerades')]);
  await choose('Verksamhet', 'Alla verksamheter');
  await choose('Person', 'Du');
  expect(moments().every((one) => one.textContent?.includes('. Du'))).toBe(true);
  fireEvent.change(screen.getByLabelText('Till och med'), { target: { value: '2026-11-23' } });
  expect(screen.getByText('Inget sådant har hänt')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Visa alla' }));
  expect(moments()).toHaveLength(all);

  // The day goes on, and the headings with it.
  await act(() => setLanguage('en'));
  expect(days()).toEqual([
    'Today, Wednesday 25 November 2026',
    'Yesterday, Tuesday 24 November 2026',
    'Monday 23 November 2026',
  ]);
  await act(() => world.wait(24 * 3_600_000));
  expect(days()[0]).toBe('Yesterday, Wednesday 25 November 2026');
});
