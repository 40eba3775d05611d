import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { deviationRecord, editDeviation, reportDeviation } from '#domain/deviation';
import { closeDeviation } from '#domain/deviation-closing';
import { deviationArgs } from '#tests/contract/deviation-acts';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { Deviation } from './deviation';

screenTests();
const ROUTES = [{ path: '/avvikelser/$deviationId', component: Deviation }];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const rewrite = async (name: string, text: string) => {
  await userEvent.clear(box(name));
  await userEvent.type(box(name), text);
};

async function reported() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const { caseId } = await openTilde(ylva);
  const id = crypto.randomUUID();
  const args = deviationArgs([UNIT.bup]);
  await ylva.mutate(id, reportDeviation, { ...args, link: { linkId: crypto.randomUUID(), caseId } });
  const body = () => deviationRecord(ylva.dossier(id)!.dossier)!.body;
  return { world, ylva, id, deviationId: args.deviationId, body };
}

describe('the report of a deviation, mended', () => {
  it('by the unit that reported it: what was changed, and nothing else, and whom it concerns', async () => {
    const { world, ylva, id, body } = await reported();
    const before = body();
    const page = await show(ylva, `/avvikelser/${id}`, ROUTES);
    await press('Ändra rapporten');
    await rewrite('Vad har hänt?', 'Uppföljningen ställdes in två gånger.');
    await userEvent.click(screen.getByRole('checkbox', { name: /BUP/ }));
    await press('Spara ändringen');
    // Nobody is left whom it concerns.
    const units = screen.getByRole('combobox', { name: /Vilka andra verksamheter|Lägg till en verksamhet/ });
    expect(units.getAttribute('aria-invalid')).toBe('true');
    expect(body()).toEqual(before);
    await userEvent.selectOptions(units, UNIT.nurses);
    await press('Spara ändringen');
    await screen.findByText('Rapporten är ändrad');
    expect(body()).toEqual({ ...before, what: 'Uppföljningen ställdes in två gånger.', toUnits: [UNIT.nurses] });
    expect(screen.getByText('Uppföljningen ställdes in två gånger.')).toBeTruthy();
    page.unmount();
    // Who was taken away sees it no longer.
    expect(world.device('henrik').dossiers.get()).toEqual([]);
  });

  it('with a name of the case, a personal number or a day before its cause: said beside the field and above, nothing lost', async () => {
    const { ylva, id, body } = await reported();
    const before = body();
    await show(ylva, `/avvikelser/${id}`, ROUTES);
    await press('Ändra rapporten');
    await rewrite('Vad har hänt?', 'Tildes uppföljning blev inte av.');
    await rewrite('Vad vill ni ska hända?', 'Ring 20160504-2382.');
    const form = screen.getByRole('form', { name: 'Ändra rapporten' });
    await press('Spara ändringen');
    for (const name of ['Vad har hänt?', 'Vad vill ni ska hända?']) {
      expect(box(name).getAttribute('aria-invalid')).toBe('true');
      expect(within(box(name).parentElement as HTMLElement).getByText(/personnummer, eller namnet/)).toBeTruthy();
    }
    expect(within(form).getAllByRole('link', { name: /personnummer, eller namnet/ })).toHaveLength(2);
    expect(box('Vad har hänt?').value).toBe('Tildes uppföljning blev inte av.');
    await rewrite('Vad har hänt?', 'Uppföljningen blev inte av.');
    await rewrite('Vad vill ni ska hända?', 'Ett nytt datum.');
    const due = screen.getByLabelText<HTMLInputElement>('När ska det vara löst?');
    await userEvent.clear(due);
    await userEvent.type(due, '2026-11-01');
    await press('Spara ändringen');
    expect(
      within(due.parentElement as HTMLElement).getByText('Skriv en dag som inte kommer före den då det hände.'),
    ).toBeTruthy();
    expect(due.value).toBe('2026-11-01');
    expect(body()).toEqual(before);
  });

  it('not by the other units, and not once it is solved', async () => {
    const { world, id } = await reported();
    const closing = { solvedOn: '2026-11-20', solution: 'Vi kallar.', cause: 'interpretation' as const, learning: '' };
    const henrik = world.device('henrik');
    const other = await show(henrik, `/avvikelser/${id}`, ROUTES);
    expect(screen.queryByRole('button', { name: 'Ändra rapporten' })).toBeNull();
    other.unmount();
    expect(await henrik.mutate(id, closeDeviation, { closingId: crypto.randomUUID(), closing })).toEqual({ ok: true });
    await show(world.device('ylva'), `/avvikelser/${id}`, ROUTES);
    expect(screen.getByText('Löst')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ändra rapporten' })).toBeNull();
  });

  it('by two of the unit at once: both texts are kept, for a person to choose', async () => {
    const { world, ylva, id, deviationId } = await reported();
    await show(ylva, `/avvikelser/${id}`, ROUTES);
    await press('Ändra rapporten');
    await rewrite('Vad har hänt?', 'Uppföljningen ställdes in två gånger.');
    const barbro = world.device('barbro');
    const from = 'Uppföljningen blev inte av.';
    const change = { what: { from, to: 'Den som samordnar var sjuk.' } };
    const conflictIds = { what: crypto.randomUUID() };
    expect(await barbro.mutate(id, editDeviation, { deviationId, changes: change, conflictIds })).toEqual({ ok: true });
    await press('Spara ändringen');
    await screen.findByText('Rapporten är ändrad');
    const kept = ylva.dossier(id)?.records.filter((one) => one.entity === 'conflict');
    expect(kept?.map((one) => [one.body.kept, one.body.current])).toEqual([
      ['Uppföljningen ställdes in två gånger.', 'Den som samordnar var sjuk.'],
    ]);
  });
});
