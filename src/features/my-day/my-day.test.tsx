import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { COUNTY_DOSSIER } from '#domain/county';
import { editGoal, setGoal } from '#domain/goal';
import { planMeeting } from '#domain/meeting';
import { drawUpPlan } from '#domain/plan';
import { Refusal } from '#domain/refusal';
import { addYearPoints, markYearPointDone } from '#domain/year-wheel-points';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { MyDay } from './my-day';

screenTests();
const ROUTES = [{ path: '/', component: MyDay }];
const DAY = 86_400_000;
const section = (name: RegExp) => within(screen.getByRole('region', { name }));
/** The last part of the day comes by itself, after the rest: its file is fetched, which takes a busy machine its time. */
const help = async () => within(await screen.findByRole('region', { name: /^Behöver din hjälp/ }, { timeout: 10_000 }));

const meet = (device: TestDevice, caseId: string, date: string) =>
  device.mutate(caseId, planMeeting, {
    meetingId: crypto.randomUUID(),
    meeting: {
      purpose: 'sip',
      date,
      start: '14:00',
      minutes: 60,
      place: 'Aspskolan, rum 2',
      link: '',
      question: '',
      chair: '',
      scribe: '',
      interpreter: '',
      childPart: { how: 'undecided', support: '', toldBy: '' },
    },
  });

const plan = (device: TestDevice, caseId: string, followUpDate: string) =>
  device.mutate(caseId, drawUpPlan, {
    planId: crypto.randomUUID(),
    plan: {
      overallResponsible: null,
      longTermAim: '',
      othersDoNothing: false,
      followUpDate,
      followUpTime: null,
      followUpPlace: '',
      followUpCaller: '',
      originalHolder: 'family',
    },
  });

describe('my day', () => {
  it('says the day and the week, and what belongs here while there is nothing', async () => {
    await show(deviceWorld().device('ylva'), '/', ROUTES);
    expect(screen.getByText('Måndag 23 november 2026, v. 48')).toBeTruthy();
    expect(screen.getByText('Här ser du vad som väntar på dig')).toBeTruthy();
  });

  it('tells the fixed points of the county’s year to whom they concern, beside the cases, until they are done', async () => {
    const world = deviceWorld();
    const point = {
      what: 'Planen ses över',
      when: { every: 'day' as const, month: 12, day: 15 },
      forWhom: { who: 'sectors' as const, sectors: ['social' as const] },
      leadDays: 30,
      about: 'none' as const,
      text: '',
      source: '',
    };
    const pointId = crypto.randomUUID();
    await world.device('valter').mutate(COUNTY_DOSSIER, addYearPoints, { points: [{ pointId, point }] });
    const ylva = world.device('ylva');
    await openTilde(ylva);
    let page = await show(ylva, '/', ROUTES);
    const todo = section(/^Att göra nu/);
    // The case is a working day old: the services should be invited by today.
    expect(todo.getAllByRole('link').map((one) => one.textContent)).toEqual([
      'Bjud in verksamheterna',
      'Planen ses över',
      'Samtycke saknas',
    ]);
    expect(todo.getByText('Länets årshjul')).toBeTruthy();
    await userEvent.click(todo.getByRole('link', { name: 'Planen ses över' }));
    expect(await screen.findByText('/lanet/arshjul')).toBeTruthy();
    page.unmount();
    page = await show(world.device('amir'), '/', ROUTES);
    expect(screen.queryByText('Planen ses över')).toBeNull();
    page.unmount();
    await world
      .device('jonathan')
      .mutate(COUNTY_DOSSIER, markYearPointDone, { doneId: crypto.randomUUID(), pointId, due: '2026-12-15', text: '' });
    await show(ylva, '/', ROUTES);
    expect(screen.queryByText('Planen ses över')).toBeNull();
  });

  it('lists what to do now, one click from where it is done', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await show(ylva, '/', ROUTES);
    const todo = section(/^Att göra nu/);
    expect(todo.getAllByText('Tilde Sandvik, 11 år')).toHaveLength(2);
    await userEvent.click(todo.getByRole('link', { name: 'Samtycke saknas' }));
    expect(await screen.findByText(`/arenden/${caseId}/samtycke/nytt`)).toBeTruthy();
  });

  it('shows a manager which acute protection waits for review, by its last day, and nobody else', async () => {
    for (const [person, waits] of [
      ['barbro', 1],
      ['jonathan', 0],
    ] as const) {
      const world = deviceWorld();
      const { caseId } = await openTilde(world.device('ylva'));
      const body = { toUnit: UNIT.bup, kinds: ['SOCIAL'], why: {}, startedAt: 0, endsAt: 1, endedAt: world.now() };
      const stamp = { unit: UNIT.social, audience: 'shared', version: 1, deleted: false, by: 'ylva', at: 0 } as const;
      const id = crypto.randomUUID();
      world.write(caseId, { entity: 'acuteProtection', id, kind: 'SOCIAL', ...stamp, body });
      const { unmount } = await show(world.device(person), '/', ROUTES);
      const links = screen.queryAllByRole('link', { name: 'Gå igenom det akuta skyddet' });
      expect(links.map((link) => link.getAttribute('href'))).toEqual(
        Array.from({ length: waits }, () => `/arenden/${caseId}/samtycke#form-${id}`),
      );
      unmount();
    }
  });

  it('tells whoever reviews the log what waits and what is late, and nobody else', async () => {
    const id = '9d1f4a52-8a3c-4a5e-9b0e-3b8f0d0f6a11';
    const device = deviceWorld().device('barbro');
    device.me.reviews = true;
    device.due = { openings: 2, lateOpenings: 1, check: { id, due: 0, left: 3, late: true } };
    const shown = await show(device, '/', ROUTES);
    expect(await screen.findByText('Ett ärende som öppnades med skäl skulle ha granskats')).toBeTruthy();
    expect(screen.getByText(/^Loggkontrollen skulle ha varit klar före .* 3 läsningar är kvar$/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Till loggkontrollen' }).getAttribute('href')).toBe(`/loggkontroll/${id}`);
    shown.unmount();
    const other = deviceWorld().device('ylva');
    other.due = device.due;
    await show(other, '/', ROUTES);
    expect(screen.queryByText(/skulle ha granskats/)).toBeNull();
  });

  it("adds the late tasks of one's own cases", async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    await meet(ylva, opened.caseId, '2026-11-26');
    await show(ylva, '/', ROUTES);
    const row = section(/^Att göra nu/)
      .getByRole('link', { name: 'Skriv frågan till mötet' })
      .closest('li');
    expect(row?.textContent).toContain('2 arbetsdagar sen');
  });

  it('shows the week with its number and meetings, and the weeks around it', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await meet(ylva, opened.caseId, '2026-12-03');
    await show(ylva, '/', ROUTES);
    expect(section(/^Veckan, v\.\s48/).getAllByText('Inga möten')).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Veckan efter' }));
    const week = section(/^Veckan, v\.\s49/);
    expect(week.getByText('14:00–15:00')).toBeTruthy();
    expect(week.getByRole('link', { name: 'SIP-möte, Tilde S.' })).toBeTruthy();
  });

  it('says which follow-up is late, before all that is not, and leads to it', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    await plan(ylva, opened.caseId, '2027-01-12');
    await show(ylva, '/', ROUTES);
    expect(screen.queryByRole('region', { name: /^Skulle ha varit gjort/ })).toBeNull();
    act(() => world.wait(60 * DAY));
    const late = section(/^Skulle ha varit gjort/);
    const row = late.getByRole('link', { name: 'Uppföljningen skulle ha varit gjord' });
    expect(row.closest('li')?.textContent).toMatch(/8 arbetsdagar sen.*Tilde Sandvik, 11 år.*tis 12 jan/);
    await userEvent.click(row);
    expect(await screen.findByText(`/arenden/${opened.caseId}/uppfoljning`)).toBeTruthy();
  });

  it('tells of a consent 30 days before it ends', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    await show(ylva, '/', ROUTES);
    expect(screen.queryByText('Samtycket slutar snart')).toBeNull();
    act(() => world.wait(170 * DAY));
    const ends = section(/^Samtycken och 18-årsdagar/);
    const row = ends.getByRole('link', { name: 'Samtycket slutar snart' });
    expect(row.closest('li')?.textContent).toContain(
      'Tilde Sandvik, 12 år. Slutar mån 31 maj, v.\u00a022. 13 arbetsdagar kvar',
    );
  });

  it('is one list in the order in which it hurts, what was refused last, and told at the top', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    await plan(ylva, opened.caseId, '2026-12-01');
    await openTilde(ylva);
    act(() => world.wait(10 * DAY));
    await meet(ylva, opened.caseId, '2026-12-04');
    ylva.refuseNext(new Refusal('rule', { rule: 'B10', remedy: 'new-consent' }));
    const goal = { needId: null, longTerm: false, text: 'Sova hela natten', indicator: '', targetDate: null };
    await ylva.mutate(opened.caseId, setGoal, { goalId: crypto.randomUUID(), goal });
    await show(ylva, '/', ROUTES);
    await help();
    const todo = section(/^Att göra nu/);
    expect(todo.getAllByRole('heading', { level: 3 }).map((one) => one.textContent?.replace(/\d+$/, ''))).toEqual([
      'Skulle ha varit gjort',
      'Möten och uppföljningar de närmaste dagarna',
      'Saknar samtycke, ansvarig eller datum',
      'Behöver din hjälp',
    ]);
    const row = todo.getByRole('link', { name: 'SIP-möte 14:00–15:00' }).closest('li');
    expect(row?.textContent).toMatch(/Tilde Sandvik, 11 år\. Aspskolan, rum 2.*fre 4 dec, v\.\s49/);
    expect(screen.getByRole('link', { name: 'En sak behöver din hjälp.' }).getAttribute('href')).toBe('/hjalp');
  });

  it('leads to a refused change, and says why it was stopped', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    ylva.refuseNext(new Refusal('rule', { rule: 'B10', remedy: 'new-consent' }));
    const goal = { needId: null, longTerm: false, text: 'Sova hela natten', indicator: '', targetDate: null };
    await ylva.mutate(opened.caseId, setGoal, { goalId: crypto.randomUUID(), goal });
    await show(ylva, '/', ROUTES);
    expect(screen.getByRole('link', { name: 'En sak behöver din hjälp.' })).toBeTruthy();
    await userEvent.click((await help()).getByRole('link', { name: /gick inte igenom/ }));
    expect(await screen.findByText('/hjalp')).toBeTruthy();
  });

  it.each([
    ['two people', 'jonathan', 'Två personer har skrivit i samma text'],
    ['one person on two devices', 'ylva', 'Du har skrivit olika på två enheter'],
  ])('says whose the two versions are: %s', async (_who, other, words) => {
    const world = deviceWorld();
    const [ylva, second] = [world.device('ylva'), world.device(other)];
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    const goalId = crypto.randomUUID();
    const goal = { needId: null, longTerm: false, text: 'Ett.', indicator: '', targetDate: null };
    await ylva.mutate(opened.caseId, setGoal, { goalId, goal });
    second.goOffline();
    for (const [device, to] of [[second, 'Två.'] as const, [ylva, 'Tre.'] as const])
      await device.mutate(opened.caseId, editGoal, {
        goalId,
        changes: { text: { from: 'Ett.', to } },
        conflictIds: { text: crypto.randomUUID() },
      });
    second.goOnline();
    const shown = await show(ylva, '/', ROUTES);
    expect((await help()).getByRole('link', { name: words })).toBeTruthy();
    shown.unmount();
    await show(world.device('barbro'), '/', ROUTES);
    const seen = other === 'ylva' ? 'Ylva Norberg har skrivit olika på två enheter' : words;
    expect((await help()).getByRole('link', { name: seen })).toBeTruthy();
  });

  it('tells of a protected case only how much waits there, and on which page', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva, { protection: 'MARKING' });
    await meet(ylva, caseId, '2026-11-26');
    await show(ylva, '/', ROUTES);
    const link = screen.getByRole('link', { name: /i dina skyddade ärenden\.$/ });
    expect(link.getAttribute('href')).toBe('/skyddade-arenden');
    expect(document.body.textContent).not.toMatch(/Tilde|Sandvik|TE57|SIP-möte/);
  });

  it('asks an invited service for its answer, without the child', async () => {
    const world = deviceWorld();
    const { caseId } = await openTilde(world.device('ylva'));
    await invite(world.device('ylva'), caseId, UNIT.nurses);
    await show(world.device('nadja'), '/', ROUTES);
    expect(section(/^Att göra nu/).getByRole('link', { name: 'Svara på inbjudan' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Tilde|Sandvik/);
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    const ylva = deviceWorld().device('ylva');
    await openTilde(ylva);
    await show(ylva, '/', ROUTES);
    expect(screen.getByText('Monday 23 November 2026, week 48')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'No consent' })).toBeTruthy();
  });
});
