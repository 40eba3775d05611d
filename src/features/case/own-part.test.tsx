import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addAction } from '#domain/action';
import { goal, setGoal } from '#domain/goal';
import { recordGoalOutcome } from '#domain/goal-outcome';
import { nameNeed } from '#domain/need';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CaseFrame } from './case-frame';
import { OwnPart } from './own-part-page';

screenTests();
afterEach(() => vi.restoreAllMocks());
const ROUTES = [
  { path: '/arenden/$caseId', component: CaseFrame, children: [{ path: '/var-del', component: OwnPart }] },
];
const id = () => crypto.randomUUID();
const text = () => (screen.getByRole('textbox') as HTMLTextAreaElement).value;

async function written(options: Parameters<typeof openTilde>[1] = {}) {
  const world = deviceWorld();
  const [ylva, nadja] = [world.device('ylva'), world.device('nadja')];
  const opened = await openTilde(ylva, options);
  await invite(ylva, opened.caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, opened);
  await verify(nadja, opened.caseId, consentId);
  const aim = { needId: null, longTerm: false, text: 'Sova hela natten', indicator: '', targetDate: '2027-01-15' };
  await ylva.mutate(opened.caseId, setGoal, { goalId: id(), goal: aim });
  await ylva.mutate(opened.caseId, addAction, {
    actionId: id(),
    action: {
      goalId: null,
      needId: null,
      text: 'Bildschema',
      responsible: { type: 'unit', unit: UNIT.nurses, person: 'Nadja Holmkvist' },
      start: null,
      due: '2026-12-20',
      indicator: '',
      status: 'booked',
    },
  });
  nadja.goOnline();
  const theirs = { needId: id(), kind: 'SCHOOL', need: { text: 'Ro på rasterna' } } as const;
  await nadja.mutate(opened.caseId, nameNeed, theirs);
  ylva.goOnline();
  const at = `/arenden/${opened.caseId}/var-del`;
  return { ylva, nadja, at, caseId: opened.caseId };
}

describe('one’s own part as text', () => {
  it('holds what one’s own unit wrote, with dates, choices and who answers, and nothing that another wrote', async () => {
    const { ylva, nadja, at } = await written();
    const shown = await show(ylva, at, ROUTES);
    expect(text()).toMatch(/^Samordnad individuell plan, ärende TE57-0417, Tilde Sandvik\nSkrivet av Socialtjänsten/);
    expect(text()).toContain('Målet: Sova hela natten\n2027-01-15');
    expect(text()).toMatch(
      /Det som ska göras: Bildschema\nAnsvarig person: Nadja Holmkvist\nAspskolan.*; bokad; – 2026-12-20/,
    );
    expect(text()).toContain('Syfte: Planera stödet tillsammans');
    expect(text()).not.toContain('Ro på rasterna');
    shown.unmount();
    await show(nadja, at, ROUTES);
    expect(text()).toContain('Ro på rasterna');
    expect(text()).not.toMatch(/Sova hela natten|Bildschema/);
  });

  it('holds also what was only chosen, without a word written', async () => {
    const { ylva, at, caseId } = await written();
    const [aim] = ylva.dossier(caseId)!.dossier.list(goal);
    const outcome = { followUpId: null, goalId: aim!.id, result: 'reached', why: '', next: '' } as const;
    await ylva.mutate(caseId, recordGoalOutcome, { outcomeId: id(), outcome });
    await show(ylva, at, ROUTES);
    expect(text()).toMatch(/HUR DET GICK MED MÅLET\n.*\nja, målet nåddes; Sova hela natten/);
  });

  it('is copied, and logged as an export before it leaves', async () => {
    const { ylva, at, caseId } = await written();
    const user = userEvent.setup();
    await show(ylva, at, ROUTES);
    await user.click(screen.getByRole('button', { name: 'Kopiera texten' }));
    expect(await screen.findByText('Kopierat. Klistra in texten i ert system.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(text());
    expect(ylva.reads).toContainEqual({ dossierId: caseId, what: 'exported', detail: 'own part, copied' });
  });

  it('says what to do where the browser does not let it be copied', async () => {
    const { ylva, at } = await written();
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await show(ylva, at, ROUTES);
    await user.click(screen.getByRole('button', { name: 'Kopiera texten' }));
    expect(await screen.findByText(/lät oss inte kopiera/)).toBeTruthy();
  });

  it('is saved as a text file without the child’s name in the file’s name, and logged', async () => {
    const { ylva, at, caseId } = await written();
    const given: { name: string; file: Blob }[] = [];
    let file: Blob | undefined;
    vi.stubGlobal('URL', {
      createObjectURL: (made: Blob) => ((file = made), 'blob:1'),
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      if (file) given.push({ name: this.download, file });
    });
    await show(ylva, at, ROUTES);
    await userEvent.click(screen.getByRole('button', { name: 'Spara som textfil' }));
    await expect.poll(() => given.map(({ name }) => name)).toEqual(['samplan-TE57-0417.txt']);
    expect(given[0]?.file.type).toBe('text/plain;charset=utf-8');
    expect(ylva.reads).toContainEqual({ dossierId: caseId, what: 'exported', detail: 'own part, text file' });
  });

  it('names no child under protected identity', async () => {
    const { ylva, at } = await written({ protection: 'MARKING' });
    await show(ylva, at, ROUTES);
    expect(text().split('\n')[0]).toBe('Samordnad individuell plan, ärende TE57-0417, namnet visas inte');
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    const { ylva, at } = await written();
    await show(ylva, at, ROUTES);
    expect(text()).toMatch(/GOAL\n.*\nThe goal: Sova hela natten/);
    expect(text()).toContain('booked');
    expect(text()).toContain('Purpose: Planera stödet tillsammans');
  });
});
