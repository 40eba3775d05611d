// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addGuardian } from '#domain/guardian';
import { Refusal } from '#domain/refusal';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
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
