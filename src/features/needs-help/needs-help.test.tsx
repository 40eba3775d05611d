import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { conflict } from '#domain/conflict';
import { editGoal, goal, removeGoal, setGoal } from '#domain/goal';
import { Refusal } from '#domain/refusal';
import { resolveConflict } from '#domain/resolve-conflict';
import { consentOfBoth, openTilde } from '#tests/world/case-history';
import { faultsLead } from '#tests/world/faults-lead';
import { deviceWorld, screenTests, show, type TestDevice } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { NeedsHelp } from './needs-help';

screenTests();
const ROUTES = [{ path: '/hjalp', component: NeedsHelp }];
const GOAL = { needId: null, longTerm: false, text: 'Alva sover hela natten', indicator: '', targetDate: null };
const set = (device: TestDevice, caseId: string, text = GOAL.text) =>
  device.mutate(caseId, setGoal, { goalId: crypto.randomUUID(), goal: { ...GOAL, text } });

/** Ylva and Jonathan rewrite the same goal, Ylva without a network; her wording is kept beside his. */
async function twoVersions() {
  const world = deviceWorld();
  const [ylva, jonathan] = [world.device('ylva'), world.device('jonathan')];
  const { caseId, ...opened } = await openTilde(ylva);
  await consentOfBoth(ylva, { caseId, ...opened });
  const goalId = crypto.randomUUID();
  await ylva.mutate(caseId, setGoal, { goalId, goal: { ...GOAL, text: 'Tilde är i skolan.' } });
  const edit = (device: TestDevice, to: string) =>
    device.mutate(caseId, editGoal, {
      goalId,
      changes: { text: { from: 'Tilde är i skolan.', to } },
      conflictIds: { text: crypto.randomUUID() },
    });
  ylva.goOffline();
  await edit(ylva, 'Tilde är i skolan tre dagar i veckan.');
  world.wait(60_000);
  await edit(jonathan, 'Tilde är i skolan varje förmiddag.');
  ylva.goOnline();
  const text = () => ylva.dossier(caseId)?.dossier.get(goal, goalId)?.body.text;
  return { world, ylva, jonathan, caseId, text };
}

describe('a change that a rule stopped', () => {
  async function refused(refusal = new Refusal('rule', { rule: 'B10', remedy: 'new-consent' })) {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    ylva.refuseNext(refusal);
    await set(ylva, opened.caseId);
    await show(ylva, '/hjalp', ROUTES);
    return { ylva, caseId: opened.caseId };
  }

  it('says what it was, why with its source, what one can do, and keeps the words', async () => {
    await refused();
    expect(screen.getByRole('heading', { level: 1, name: 'En sak behöver din hjälp' })).toBeTruthy();
    const section = screen.getByRole('region', { name: /gick inte igenom/ });
    expect(within(section).getByText('Tilde Sandvik, 11 år')).toBeTruthy();
    expect(section.textContent).toContain('OSL');
    expect(within(section).getByText('Vad du kan göra')).toBeTruthy();
    expect(within(section).getByText('Alva sover hela natten')).toBeTruthy();
  });

  it('is mended and sent again', async () => {
    const { ylva, caseId } = await refused();
    await userEvent.click(screen.getByRole('button', { name: 'Rätta och skicka igen' }));
    const field = screen.getByRole('textbox', { name: 'Text' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Tilde sover hela natten');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka igen' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Inget behöver din hjälp' })).toBeTruthy();
    expect(ylva.dossier(caseId)?.dossier.list(goal)[0]?.body.text).toBe('Tilde sover hela natten');
  });

  it('says at the field and in the summary what is wrong with what was mended', async () => {
    await refused();
    await userEvent.click(screen.getByRole('button', { name: 'Rätta och skicka igen' }));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Text' }));
    await userEvent.click(screen.getByRole('button', { name: 'Skicka igen' }));
    expect(await faultsLead()).toEqual(['Fyll i det här']);
  });

  it('by a failure of the app itself is sent again as it is', async () => {
    const { ylva, caseId } = await refused(new Refusal('defect'));
    await userEvent.click(screen.getByRole('button', { name: 'Skicka igen som den är' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Inget behöver din hjälp' })).toBeTruthy();
    expect(ylva.dossier(caseId)?.dossier.list(goal)[0]?.body.text).toBe(GOAL.text);
  });

  it('takes with it what was refused because it builds on it, and says so before', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    const goalId = crypto.randomUUID();
    ylva.goOffline();
    await ylva.mutate(opened.caseId, setGoal, { goalId, goal: GOAL });
    const changes = { indicator: { from: '', to: 'Sju timmar' } };
    await ylva.mutate(opened.caseId, editGoal, { goalId, changes, conflictIds: { indicator: crypto.randomUUID() } });
    ylva.refuseNext(new Refusal('bad-date'), new Refusal('depends-on-refused'));
    ylva.goOnline();
    await show(ylva, '/hjalp', ROUTES);
    expect(screen.getByText(/^En ändring bygger på den här\. Den skickas med/)).toBeTruthy();
    const [first] = screen.getAllByRole('button', { name: 'Rätta och skicka igen' });
    await userEvent.click(first!);
    const field = screen.getByRole('textbox', { name: 'Text' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Tilde sover');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka igen' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Inget behöver din hjälp' })).toBeTruthy();
    expect(ylva.dossier(opened.caseId)?.dossier.get(goal, goalId)?.body).toMatchObject({
      text: 'Tilde sover',
      indicator: 'Sju timmar',
    });
  });

  it('without words can be sent again once it could stand, and only then', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    await set(ylva, opened.caseId);
    const [stands] = ylva.dossier(opened.caseId)?.dossier.list(goal) ?? [];
    ylva.refuseNext(new Refusal('not-permitted'));
    await ylva.mutate(opened.caseId, removeGoal, { goalId: stands?.id ?? '' });
    const page = await show(ylva, '/hjalp', ROUTES);
    await userEvent.click(screen.getByRole('button', { name: 'Skicka igen som den är' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Inget behöver din hjälp' })).toBeTruthy();
    expect(ylva.dossier(opened.caseId)?.dossier.list(goal)).toEqual([]);
    page.unmount();
    ylva.outbox.set([
      {
        id: crypto.randomUUID(),
        dossierId: opened.caseId,
        name: 'removeGoal',
        args: { goalId: stands?.id },
        at: 0,
        state: 'refused',
        refusal: new Refusal('gone'),
      },
    ]);
    await show(ylva, '/hjalp', ROUTES);
    expect(screen.getByText('Någon har tagit bort det du ändrade.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Skicka igen som den är' })).toBeNull();
  });

  it('goes away only when its author says so, twice', async () => {
    const { ylva } = await refused();
    await userEvent.click(screen.getByRole('button', { name: 'Jag förstår, ta bort härifrån' }));
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Avbryt' }));
    expect(ylva.outbox.get()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Jag förstår, ta bort härifrån' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Inget behöver din hjälp' })).toBeTruthy();
    expect(ylva.outbox.get()).toEqual([]);
  });

  it('gives its words to the clipboard, and logs that first', async () => {
    const user = userEvent.setup();
    const { ylva, caseId } = await refused();
    let before: readonly unknown[] = [];
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
      before = [...ylva.reads];
      return write(text);
    });
    await user.click(screen.getByRole('button', { name: 'Kopiera orden' }));
    expect(await navigator.clipboard.readText()).toBe('Text: Alva sover hela natten');
    expect(before).toEqual([{ dossierId: caseId, what: 'exported', detail: 'refused change, copied' }]);
    expect(ylva.reads).toEqual(before);
  });

  it('leads to the consent where consent decided', async () => {
    const { caseId } = await refused();
    await userEvent.click(screen.getByRole('link', { name: 'Till samtycket' }));
    expect(await screen.findByText(`/arenden/${caseId}/samtycke`)).toBeTruthy();
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    await refused();
    expect(screen.getByRole('heading', { level: 1, name: 'One thing needs your help' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Correct and send again' })).toBeTruthy();
  });
});

describe('two versions', () => {
  it('stand side by side with author, unit and time, what differs marked', async () => {
    const { ylva } = await twoVersions();
    await show(ylva, '/hjalp', ROUTES);
    const mine = screen.getByRole('article', { name: 'Din text' });
    const theirs = screen.getByRole('article', { name: 'Text från Jonathan' });
    expect(mine.querySelector('del')?.textContent).toBe('tre dagar i veckan');
    expect(theirs.querySelector('ins')?.textContent).toBe('varje förmiddag');
    expect(theirs.textContent).toContain('Jonathan Ekdahl, Socialtjänsten Lindsjö, barn och unga, mån 23 nov, 09:01');
    const icon = (side: HTMLElement) => side.querySelector('h3 use')?.getAttribute('href');
    expect([icon(mine), icon(theirs)]).toEqual(['#i-laptop', '#i-people']);
  });

  it('say who began before the other text had come, and that the colleague gets no message', async () => {
    const { ylva, jonathan } = await twoVersions();
    const hers = await show(ylva, '/hjalp', ROUTES);
    expect(screen.getByText(/^Du började skriva innan texten från Jonathan hade kommit till din enhet\./)).toBeTruthy();
    expect(screen.getByText(/Jonathan får inget särskilt besked, men ser vad som står\.$/)).toBeTruthy();
    hers.unmount();
    await show(jonathan, '/hjalp', ROUTES);
    expect(screen.getByText(/^Ylva började skriva innan den andra texten hade kommit fram\./)).toBeTruthy();
    expect(screen.getByText(/Ylva får inget särskilt besked/)).toBeTruthy();
  });

  it.each([
    ['Behåll min', 'Tilde är i skolan tre dagar i veckan.'],
    ['Behåll det Jonathan skrev', 'Tilde är i skolan varje förmiddag.'],
    ['Behåll båda, efter varandra', 'Tilde är i skolan varje förmiddag.\nTilde är i skolan tre dagar i veckan.'],
  ])('%s settles it for the whole unit', async (choice, becomes) => {
    const { ylva, jonathan, caseId, text } = await twoVersions();
    await show(ylva, '/hjalp', ROUTES);
    await userEvent.click(screen.getByRole('button', { name: choice }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Inget behöver din hjälp' })).toBeTruthy();
    expect(text()).toBe(becomes);
    expect(jonathan.dossier(caseId)?.dossier.list(conflict)).toEqual([]);
  });

  it('can be written together into a new wording, kept meanwhile under the case that it is about', async () => {
    const { ylva, caseId, text } = await twoVersions();
    await show(ylva, '/hjalp', ROUTES);
    await userEvent.click(screen.getByRole('button', { name: 'Skriv ihop' }));
    expect(ylva.drafts.all().map(([key]) => key.split(':')[1])).toEqual([caseId]);
    const field = screen.getByRole('textbox', { name: 'Så här ska det stå' });
    await userEvent.clear(field);
    await userEvent.click(screen.getByRole('button', { name: 'Spara den här texten' }));
    expect(screen.getByText('Skriv vad som ska stå')).toBeTruthy();
    await userEvent.type(field, 'Tilde är i skolan tre förmiddagar.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara den här texten' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Inget behöver din hjälp' })).toBeTruthy();
    expect(text()).toBe('Tilde är i skolan tre förmiddagar.');
  });
});

describe('two values of a short field', () => {
  it("can both give way to a third, in the field's own control; both at once make no sense", async () => {
    const world = deviceWorld();
    const [ylva, jonathan] = [world.device('ylva'), world.device('jonathan')];
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    const goalId = crypto.randomUUID();
    await ylva.mutate(opened.caseId, setGoal, { goalId, goal: { ...GOAL, targetDate: '2026-12-01' } });
    const edit = (device: TestDevice, to: string) =>
      device.mutate(opened.caseId, editGoal, {
        goalId,
        changes: { targetDate: { from: '2026-12-01', to } },
        conflictIds: { targetDate: crypto.randomUUID() },
      });
    ylva.goOffline();
    await edit(ylva, '2026-12-10');
    await edit(jonathan, '2026-12-20');
    ylva.goOnline();
    await show(ylva, '/hjalp', ROUTES);
    expect(screen.queryByRole('button', { name: 'Behåll båda, efter varandra' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Ange ett annat värde' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara det här värdet' }));
    expect(screen.getByText('Ange vad som ska gälla')).toBeTruthy();
    const field = document.querySelector('input[type=date]') as HTMLInputElement;
    await userEvent.type(field, '2026-12-15');
    await userEvent.click(screen.getByRole('button', { name: 'Spara det här värdet' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Inget behöver din hjälp' })).toBeTruthy();
    expect(ylva.dossier(opened.caseId)?.dossier.get(goal, goalId)?.body.targetDate).toBe('2026-12-15');
    expect(jonathan.dossier(opened.caseId)?.dossier.list(conflict)).toEqual([]);
  });
});

describe('two versions, when others are at work', () => {
  it('are settled without a network, and for everyone once there is one', async () => {
    const { ylva, jonathan, caseId, text } = await twoVersions();
    ylva.goOffline();
    await show(ylva, '/hjalp', ROUTES);
    await userEvent.click(screen.getByRole('button', { name: 'Behåll min' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Inget behöver din hjälp' })).toBeTruthy();
    expect(jonathan.dossier(caseId)?.dossier.list(conflict)).toHaveLength(1);
    act(() => ylva.goOnline());
    expect(text()).toBe('Tilde är i skolan tre dagar i veckan.');
    expect(jonathan.dossier(caseId)?.dossier.list(conflict)).toEqual([]);
    expect(screen.queryByText(/En kollega/)).toBeNull();
  });

  it('say so when a colleague settles them meanwhile, what stands then, and what one had begun to write', async () => {
    const { ylva, jonathan, caseId } = await twoVersions();
    await show(ylva, '/hjalp', ROUTES);
    await userEvent.click(screen.getByRole('button', { name: 'Skriv ihop' }));
    const field = screen.getByRole('textbox', { name: 'Så här ska det stå' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Mitt förslag.');
    const [open] = jonathan.dossier(caseId)?.dossier.list(conflict) ?? [];
    await act(async () => {
      const args = {
        choice: 'current',
        seen: open?.body.current,
        wording: null,
        conflictId2: crypto.randomUUID(),
      } as const;
      await jonathan.mutate(caseId, resolveConflict, { conflictId: open?.id ?? '', ...args });
    });
    expect(screen.getByText('En kollega har redan valt mellan två versioner')).toBeTruthy();
    expect(screen.getByText('Tilde är i skolan varje förmiddag.')).toBeTruthy();
    expect(screen.getByText('Mitt förslag.')).toBeTruthy();
  });

  it('that a colleague settled first are told apart from other refusals', async () => {
    const { ylva, jonathan, caseId, text } = await twoVersions();
    ylva.goOffline();
    await show(ylva, '/hjalp', ROUTES);
    await userEvent.click(screen.getByRole('button', { name: 'Behåll min' }));
    const [open] = jonathan.dossier(caseId)?.dossier.list(conflict) ?? [];
    const args = {
      choice: 'current',
      seen: open?.body.current,
      wording: null,
      conflictId2: crypto.randomUUID(),
    } as const;
    await act(
      async () => void (await jonathan.mutate(caseId, resolveConflict, { conflictId: open?.id ?? '', ...args })),
    );
    act(() => ylva.goOnline());
    expect(await screen.findByText('En kollega hann välja före dig. Det som kollegan valde gäller.')).toBeTruthy();
    expect(text()).toBe('Tilde är i skolan varje förmiddag.');
  });

  it('can be settled with the keyboard alone', async () => {
    const { ylva, text } = await twoVersions();
    await show(ylva, '/hjalp', ROUTES);
    const choice = screen.getByRole('button', { name: 'Behåll min' });
    for (let n = 0; n < 20 && document.activeElement !== choice; n += 1) await userEvent.tab();
    expect(document.activeElement).toBe(choice);
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Inget behöver din hjälp' })).toBeTruthy();
    expect(text()).toBe('Tilde är i skolan tre dagar i veckan.');
  });

  it('of one person on two devices are both called hers', async () => {
    const world = deviceWorld();
    const [desk, tablet] = [world.device('ylva'), world.device('ylva')];
    const opened = await openTilde(desk);
    await consentOfBoth(desk, opened);
    const goalId = crypto.randomUUID();
    await desk.mutate(opened.caseId, setGoal, { goalId, goal: { ...GOAL, text: 'Ett.' } });
    const edit = (device: TestDevice, to: string) =>
      device.mutate(opened.caseId, editGoal, {
        goalId,
        changes: { text: { from: 'Ett.', to } },
        conflictIds: { text: crypto.randomUUID() },
      });
    tablet.goOffline();
    await edit(tablet, 'Två.');
    await edit(desk, 'Tre.');
    tablet.goOnline();
    const hers = await show(desk, '/hjalp', ROUTES);
    expect(screen.getByRole('heading', { level: 2, name: '1. Du har skrivit olika på två enheter: mål' })).toBeTruthy();
    expect(screen.getByRole('article', { name: 'Din text' }).textContent).toContain('Två.');
    expect(screen.getByRole('article', { name: 'Din andra text' }).textContent).toContain('Tre.');
    expect(screen.getByRole('button', { name: 'Behåll den andra' })).toBeTruthy();
    expect(screen.getByText('Det du väljer gäller för alla i din verksamhet.')).toBeTruthy();
    hers.unmount();

    await show(world.device('jonathan'), '/hjalp', ROUTES);
    expect(
      screen.getByRole('heading', { level: 2, name: '1. Ylva har skrivit olika på två enheter: mål' }),
    ).toBeTruthy();
    expect(screen.getByRole('article', { name: 'Den andra texten från Ylva' }).textContent).toContain('Tre.');
    expect(screen.getByRole('button', { name: 'Behåll den första' })).toBeTruthy();
  });
});

describe('a refused change in a protected case', () => {
  it('shows its words on request only, and logs that', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva, { protection: 'MARKING' });
    await consentOfBoth(ylva, opened);
    ylva.refuseNext(new Refusal('not-permitted'));
    await set(ylva, opened.caseId, 'Tilde sover hela natten');
    await show(ylva, '/hjalp', ROUTES);
    expect(document.body.textContent).not.toContain('Tilde');
    await userEvent.click(screen.getByRole('button', { name: 'Visa orden (visningen loggas)' }));
    expect(screen.getByText('Tilde sover hela natten')).toBeTruthy();
    expect(ylva.reads).toEqual([{ dossierId: opened.caseId, what: 'revealed', detail: 'refused change' }]);
  });
});
