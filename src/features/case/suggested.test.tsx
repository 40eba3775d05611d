import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { permitReferral, sendReferral } from '#domain/referral';
import { answerReferral } from '#domain/referral-reply';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { CaseFrame } from './case-frame';
import { Overview } from './overview';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId', component: CaseFrame, children: [{ path: '/', component: Overview }] }];
const TITLE = /^Kan det här vara en avvikelse\?/;
const DAY = 86_400_000;
const section = () => screen.getByRole('heading', { name: TITLE }).closest('section') as HTMLElement;
const isShown = () => screen.queryByRole('heading', { name: TITLE }) !== null;

/** A referral that BUP was sent so many days ago and has not answered. */
async function referred(daysAgo: number) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const { caseId, mother, father } = await openTilde(ylva);
  const referralId = crypto.randomUUID();
  const today = new Date(world.now()).toISOString().slice(0, 10);
  const permission = { by: [mother, father], on: today, form: 'written', journalRef: '' };
  await ylva.mutate(caseId, permitReferral, { referralId, toUnit: UNIT.bup, permission } as never);
  await ylva.mutate(caseId, sendReferral, { referralId, sentOn: today, channel: 'Post', reference: '' });
  world.wait(daysAgo * DAY);
  await show(ylva, `/arenden/${caseId}`, ROUTES);
  return { world, ylva, caseId, referralId };
}

describe('what may be a deviation, on the page of the case', () => {
  it('is suggested once the patience has passed, and leads to a report that names no child', async () => {
    const { caseId } = await referred(30);
    const report = within(section()).getByRole('link', { name: /^Rapportera: / });
    const asked = new URL(report.getAttribute('href') ?? '', 'http://samplan.test');
    expect(asked.pathname).toBe('/avvikelser/ny');
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      arende: caseId,
      typ: 'referral',
      steg: 'need',
      enhet: UNIT.bup,
    });
    expect(section().textContent).toContain('BUP Lindsjö, sedan');
    expect(section().textContent).not.toMatch(/Tilde|Sandvik/);
  });

  it('is not suggested while there is time, nor once the other unit has answered', async () => {
    const { world, ylva, caseId, referralId } = await referred(5);
    expect(isShown()).toBe(false);
    act(() => world.wait(30 * DAY));
    expect(isShown()).toBe(true);
    await act(async () => {
      const reply = { referralId, step: 'accepted' as const, on: '2026-12-10', note: '' };
      await ylva.mutate(caseId, answerReferral, { replyId: crypto.randomUUID(), reply });
    });
    expect(isShown()).toBe(false);
  });

  it('is set aside with a reason, which is asked for at the field', async () => {
    await referred(30);
    const open = () => within(section()).getByRole('button', { name: /^Lägg undan/ });
    await userEvent.click(open());
    const form = within(screen.getByRole('form', { name: 'Lägg undan' }));
    const save = form.getByRole('button', { name: 'Lägg undan förslaget' });
    await userEvent.click(save);
    expect(isShown()).toBe(true);
    const reason = form.getByRole('textbox', { name: /^Varför är det ingen avvikelse/ });
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(reason, 'BUP svarade på telefon.');
    await userEvent.click(save);
    expect(isShown()).toBe(false);
  });
});
