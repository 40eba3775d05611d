import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { CaseFrame } from './case-frame';
import { Events } from './events';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId', component: CaseFrame, children: [{ path: '/handelser', component: Events }] },
];
const moments = () => within(screen.getByRole('list', { name: 'Händelser' })).getAllByRole('listitem');
const choose = (label: string, name: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: label }), name);

it('shows all that happened, and chooses by kind, service, person and period', async () => {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const opened = await openTilde(ylva);
  world.wait(24 * 3_600_000);
  await invite(ylva, opened.caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, opened);
  await verify(world.device('nadja'), opened.caseId, consentId);
  ylva.goOnline();
  await show(ylva, `/arenden/${opened.caseId}/handelser`, ROUTES);
  const all = moments().length;
  expect(screen.getByText(`Visar ${all} av ${all} händelser.`)).toBeTruthy();
  await choose('Slag', 'Samtycken');
  expect(moments().length).toBeLessThan(all);
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
});
