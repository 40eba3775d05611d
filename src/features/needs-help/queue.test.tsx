import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { editGoal, removeGoal, setGoal } from '#domain/goal';
import { addGuardian } from '#domain/guardian';
import { Refusal } from '#domain/refusal';
import { live } from '#storage/live';
import { consentOfBoth, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Queue } from './queue';

screenTests();
const ROUTES = [{ path: '/vantar', component: Queue }];

describe('what waits to be sent', () => {
  it('is every change in words, with its case and its age', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    ylva.goOffline();
    await openTilde(ylva);
    await show(ylva, '/vantar', ROUTES);
    expect(screen.getByText('3 ändringar är sparade på den här enheten och inte skickade än.')).toBeTruthy();
    expect(screen.getByText(/Det finns inget nät/)).toBeTruthy();
    expect(screen.getAllByText('Tilde Sandvik, 11 år')).toHaveLength(3);
    expect(screen.getByText('Ny vårdnadshavare eller närstående: Karin Sandvik')).toBeTruthy();
    act(() => world.wait(2 * 3_600_000));
    expect(screen.getAllByText('för 2 timmar sedan')).toHaveLength(3);
  });

  it('tells of each refused one why, and of each that builds on it which one that is', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    ylva.refuseNext(new Refusal('rule', { rule: 'B10', remedy: 'new-consent' }));
    const goalId = crypto.randomUUID();
    ylva.goOffline();
    const goal = { needId: null, longTerm: false, text: 'Sova hela natten', indicator: '', targetDate: null };
    await ylva.mutate(opened.caseId, setGoal, { goalId, goal });
    const changes = { text: { from: 'Sova hela natten', to: 'Sova gott' } };
    await ylva.mutate(opened.caseId, editGoal, { goalId, changes, conflictIds: { text: crypto.randomUUID() } });
    ylva.goOnline();
    await show(ylva, '/vantar', ROUTES);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Nytt mål: Sova hela natten');
    expect(first?.textContent).toContain('Tilde Sandvik, 11 år');
    expect(first?.textContent).toContain('Samtycket gäller inte nu');
    expect(second?.textContent).toContain('Bygger på ”Nytt mål: Sova hela natten”, som inte gick igenom.');
  });

  it('tells what is being sent now, and what can not be sent before another is dealt with', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    ylva.refuseNext(new Refusal('rule', { rule: 'B10', remedy: 'new-consent' }));
    ylva.goOffline();
    const goalId = crypto.randomUUID();
    const goal = { needId: null, longTerm: false, text: 'Sova hela natten', indicator: '', targetDate: null };
    await ylva.mutate(opened.caseId, setGoal, { goalId, goal });
    const changes = { text: { from: 'Sova hela natten', to: 'Sova gott' } };
    await ylva.mutate(opened.caseId, editGoal, { goalId, changes, conflictIds: { text: crypto.randomUUID() } });
    await ylva.mutate(opened.caseId, setGoal, { goalId: crypto.randomUUID(), goal: { ...goal, text: 'Äta frukost' } });
    const [, ...waiting] = ylva.outbox.get();
    ylva.goOnline();
    // The first has come back refused; the others have not come there yet.
    const outbox = live([...ylva.outbox.get().slice(0, 1), ...waiting]);
    const syncState = live({ ...ylva.syncState.get(), state: 'sending' as const, sending: true });
    await show({ ...ylva, outbox, syncState }, '/vantar', ROUTES);
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('Behöver din hjälp');
    expect(rows[1]).toMatch(/^Kan inte skickas än.*Bygger på ”Nytt mål: Sova hela natten”/);
    expect(rows[2]).toMatch(/^Skickas nu.*Nytt mål: Äta frukost/);
  });

  it('tells a removal with the words of what is removed', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    const goalId = crypto.randomUUID();
    const goal = { needId: null, longTerm: false, text: 'Sova hela natten', indicator: '', targetDate: null };
    await ylva.mutate(opened.caseId, setGoal, { goalId, goal });
    ylva.goOffline();
    await ylva.mutate(opened.caseId, removeGoal, { goalId });
    await show(ylva, '/vantar', ROUTES);
    expect(screen.getByRole('link', { name: 'Ett mål tas bort: Sova hela natten' })).toBeTruthy();
  });

  it('shows the first hundred, and more when asked', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    ylva.goOffline();
    const goal = { needId: null, longTerm: false, text: 'Sova hela natten', indicator: '', targetDate: null };
    for (let n = 0; n < 130; n += 1)
      await ylva.mutate(opened.caseId, setGoal, { goalId: crypto.randomUUID(), goal: { ...goal, text: `Mål ${n}` } });
    await show(ylva, '/vantar', ROUTES);
    expect(screen.getAllByRole('listitem')).toHaveLength(100);
    act(() => screen.getByRole('button', { name: 'Visa fler (30 kvar)' }).click());
    expect(screen.getAllByRole('listitem')).toHaveLength(130);
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    const ylva = deviceWorld().device('ylva');
    ylva.goOffline();
    await openTilde(ylva);
    await show(ylva, '/vantar', ROUTES);
    expect(screen.getByText('3 changes are saved on this device and not sent yet.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'New guardian or relative: Karin Sandvik' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/[åäö]/i);
  });

  it('says when everything is sent', async () => {
    const ylva = deviceWorld().device('ylva');
    await openTilde(ylva);
    await show(ylva, '/vantar', ROUTES);
    expect(screen.getByText('Allt är skickat')).toBeTruthy();
  });

  it('leads from a refused change to where it is dealt with', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId, mother } = await openTilde(ylva);
    ylva.refuseNext(new Refusal('not-permitted'));
    const guardian = ylva.dossier(caseId)?.dossier.peek(mother)?.body as never;
    await ylva.mutate(caseId, addGuardian, { guardianId: crypto.randomUUID(), guardian });
    await show(ylva, '/vantar', ROUTES);
    expect(screen.getByText('Behöver din hjälp')).toBeTruthy();
    const link = screen.getByRole('link', { name: /Ny vårdnadshavare/ });
    expect(link.getAttribute('href')).toMatch(/^\/hjalp#/);
  });

  it('never shows the name of a protected child', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.goOffline();
    await openTilde(ylva, { protection: 'MARKING' });
    await show(ylva, '/vantar', ROUTES);
    expect(screen.getAllByText('Ärende TE57-0417').length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toMatch(/Tilde/);
  });
});
