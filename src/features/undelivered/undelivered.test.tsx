import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { QuarantinedChange } from '#storage/online-commands';
import { base64, describedFile, inventedFile } from '#tests/world/invented-files';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Undelivered } from './undelivered';

screenTests();
const ADDRESS = '/ord-som-inte-kom-fram';
const ROUTES = [{ path: ADDRESS, component: Undelivered }];
const REASON = 'Jonathan har slutat och familjen frågar efter mötet.';
const AT = Date.parse('2026-11-22T10:05:00+01:00');
const change = (more: Partial<QuarantinedChange> = {}): QuarantinedChange => ({
  id: crypto.randomUUID(),
  dossierId: crypto.randomUUID(),
  reference: 'A3KM-77QX',
  person: 'jonathan',
  personName: 'Jonathan Ekdahl',
  name: 'nameNeed',
  args: { needId: crypto.randomUUID(), kind: 'SCHOOL', need: { text: 'En vuxen som möter vid grinden' } },
  at: AT,
  ...more,
});

async function manager() {
  const barbro = deviceWorld().device('barbro');
  await show(barbro, ADDRESS, ROUTES);
  return barbro;
}
async function opens(reason: string) {
  if (reason) await userEvent.type(screen.getByRole('textbox', { name: 'Varför behöver du läsa orden?' }), reason);
  await userEvent.click(screen.getByRole('button', { name: 'Visa orden' }));
}

describe('words that did not arrive', { timeout: 20_000 }, () => {
  it('are shown to the manager on a written reason: who wrote, when, in which case, and every word', async () => {
    const barbro = await manager();
    barbro.undelivered = [{ changes: [change()], more: false }];
    await opens(REASON);
    const one = within(await screen.findByRole('article', { name: 'Nytt behov' }));
    expect(one.getByText('Jonathan Ekdahl, kom hit sön 22 nov, 10:05. Ärende A3KM-77QX')).toBeTruthy();
    expect(one.getByText('En vuxen som möter vid grinden')).toBeTruthy();
    expect(screen.getByText(`Din orsak: ${REASON}`)).toBeTruthy();
    expect(barbro.commands).toEqual([{ name: 'openQuarantine', args: { reason: REASON } }]);
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Ord som inte kom fram' }));
  });

  it('are asked for only with a reason of ten characters, and the field says that it is logged and reviewed', async () => {
    const barbro = await manager();
    const field = screen.getByRole('textbox', { name: 'Varför behöver du läsa orden?' });
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /sparas i loggen och granskas/,
    );
    await opens('         Kort');
    expect(screen.getByRole('group', { name: 'En sak behöver rättas' })).toBe(document.activeElement);
    expect(screen.getAllByText('Skriv varför, med minst tio tecken')).toHaveLength(2);
    expect(barbro.commands).toEqual([]);
    await opens(' men nog');
    await screen.findByText('Allt har kommit fram');
    expect(barbro.commands).toEqual([{ name: 'openQuarantine', args: { reason: 'Kort men nog' } }]);
  });

  it('give the older ones too, after the last that was shown and on the same reason', async () => {
    const barbro = await manager();
    const newest = change();
    barbro.undelivered = [
      { changes: [newest], more: true },
      { changes: [change({ name: 'removeNeed', args: { needId: newest.id } })], more: false },
    ];
    await opens(REASON);
    await userEvent.click(await screen.findByRole('button', { name: 'Visa äldre' }));
    const older = within(await screen.findByRole('article', { name: 'Ett behov tas bort' }));
    expect(older.getByText('Ändringen innehåller ingen skriven text.')).toBeTruthy();
    expect(screen.getByRole('article', { name: 'Nytt behov' })).toBeTruthy();
    expect(barbro.commands[1]?.args).toEqual({ reason: REASON, after: { at: AT, id: newest.id } });
    expect(screen.queryByRole('button', { name: 'Visa äldre' })).toBeNull();
  });

  it('of a form that was never finished are its fields, without what stood there before', async () => {
    const barbro = await manager();
    const value = { values: { text: 'Halvt skrivet' }, seen: { text: 'Förr' }, ids: {}, done: ['add'] };
    const draft = change({ name: 'draft', args: { key: 'need:new', value }, reference: null });
    barbro.undelivered = [{ changes: [draft], more: false }];
    await opens(REASON);
    const one = within(await screen.findByRole('article', { name: 'Ett formulär som inte blev klart' }));
    expect(one.getAllByRole('paragraph').map((each) => each.textContent)).toEqual([
      'Jonathan Ekdahl, kom hit sön 22 nov, 10:05. Ärendets nummer är inte känt',
      'Halvt skrivet',
    ]);
  });

  it('need the network: without it the reason stays, and it says what to do', async () => {
    const barbro = await manager();
    barbro.goOffline();
    await opens(REASON);
    expect(await screen.findByText('Kontrollera nätet och försök igen. Din orsak står kvar.')).toBeTruthy();
    barbro.goOnline();
    await opens('');
    expect(await screen.findByText('Allt har kommit fram')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('say why where the server refuses', async () => {
    const barbro = await manager();
    barbro.answer = { ok: false, kind: 'refused', code: 'not-your-role' };
    await opens(REASON);
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('Det här gör en chef.')).toBeTruthy();
    expect(alert.getByText('Be din chef.')).toBeTruthy();
  });

  it('are not asked for by somebody who is no manager', async () => {
    await show(deviceWorld().device('ylva'), ADDRESS, ROUTES);
    expect(screen.getByText('Det här öppnar verksamhetens chef')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('speak English throughout', async () => {
    setLanguage('en');
    const barbro = await manager();
    barbro.undelivered = [{ changes: [change()], more: false }];
    await userEvent.type(screen.getByRole('textbox', { name: 'Why do you need to read the words?' }), REASON);
    await userEvent.click(screen.getByRole('button', { name: 'Show the words' }));
    const one = within(await screen.findByRole('article', { name: 'New need' }));
    expect(one.getByText('Jonathan Ekdahl, came here Sun 22 Nov, 10:05. Case A3KM-77QX')).toBeTruthy();
  });
});

describe('a photo that did not arrive', () => {
  const bytes = inventedFile(1_000);
  const file = describedFile(bytes);
  const photo = () => change({ name: 'attachSignedForm', args: { formId: crypto.randomUUID(), form: { file } } });
  async function opened() {
    const barbro = await manager();
    const one = photo();
    barbro.undelivered = [{ changes: [one], more: false }];
    await opens(REASON);
    const button = await screen.findByRole('button', { name: 'Öppna bilden av formuläret (1 kB)' });
    return { barbro, one, press: () => userEvent.click(button) };
  }

  it('is opened by the manager on the reason that was given, part by part', async () => {
    URL.createObjectURL = () => 'blob:here';
    URL.revokeObjectURL = () => undefined;
    const { barbro, one, press } = await opened();
    barbro.quarantinedParts = [{ result: 'part', v: 1, now: 0, bytes: base64(bytes) }];
    await press();
    expect(await screen.findByRole('img', { name: 'Bild av ett underskrivet formulär' })).toBeTruthy();
    expect(barbro.commands.at(-1)).toEqual({ name: 'quarantinedPart', args: { reason: REASON, id: one.id, part: 0 } });
  });

  it.each([
    ['not here yet', { result: 'not-here', v: 1, now: 0 }, /^Bilden har inte kommit till servern än/],
    [
      'not looked through yet',
      { result: 'not-here', v: 1, now: 0, why: 'unscanned' },
      /^Bilden lämnas ut när den är genomsökt/,
    ],
    ['infected', { result: 'not-here', v: 1, now: 0, why: 'infected' }, /^Bilden innehöll skadlig kod/],
    ['another one than the change names', { result: 'part', v: 1, now: 0, bytes: 'AAAA' }, /^Bilden kom inte fram hel/],
  ] as const)('that is %s is told of in a sentence', async (_what, answer, sentence) => {
    const { barbro, press } = await opened();
    barbro.quarantinedParts = [answer];
    await press();
    expect(await screen.findByText(sentence)).toBeTruthy();
  });
});
