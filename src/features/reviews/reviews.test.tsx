import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { LogCheck as Check, DrawnAccess, Opening } from '#storage/online-commands';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { LogCheck } from './log-check';
import { LogCheckPaper } from './log-check-paper';
import { LogChecks } from './log-checks';
import { OpenWithReason } from './open-with-reason';
import { Openings } from './openings';

screenTests();
const ROUTES = [
  { path: '/granska', component: Openings },
  { path: '/oppna-arende', component: OpenWithReason },
  { path: '/loggkontroll', component: LogChecks },
  { path: '/loggkontroll/$checkId', component: LogCheck },
  { path: '/loggkontroll/$checkId/papper', component: LogCheckPaper },
  { path: '/arenden/$caseId', component: () => <p>Ärendets sida</p> },
];
const NOW = '2026-11-23T09:00:00+01:00';
const AT = Date.parse('2026-11-20T10:00:00+01:00');
const CHECK = '9d1f4a52-8a3c-4a5e-9b0e-3b8f0d0f6a11';
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

const base = {
  person: 'samir',
  name: 'Samir Påhittad',
  role: 'coordinator' as const,
  reference: 'A3KM-77QX',
  protected: false,
  lines: [
    { at: AT + 60_000, act: 'opened', page: 'page plan' },
    { at: AT + 120_000, act: 'opened', page: 'page plan' },
    { at: AT + 180_000, act: 'printed', page: 'sv child' },
  ],
  mine: false,
  review: null,
};
const opening = (over: Partial<Opening> = {}): Opening => ({
  ...base,
  id: 7,
  dossierId: crypto.randomUUID(),
  at: AT,
  until: AT + 3_600_000,
  due: Date.parse('2026-11-28T00:00:00+01:00'),
  reason: 'Ylva är sjuk och mötet är i dag.',
  ...over,
});
const access = (over: Partial<DrawnAccess> = {}): DrawnAccess => ({
  ...base,
  dossierId: crypto.randomUUID(),
  place: 1,
  from: AT,
  to: AT + 180_000,
  risks: ['same-name', 'night'],
  drawn: 'risk',
  grounds: ['assigned'],
  standing: { ground: 'assigned', since: AT - 86_400_000, until: null },
  wrote: 2,
  reasons: [],
  ...over,
});
const check = (items: DrawnAccess[], over: Partial<Check['check']> = {}): Check => ({
  unit: 'social',
  alone: false,
  items,
  check: {
    id: CHECK,
    from: 0,
    to: AT + 86_400_000,
    drawnAt: AT + 86_400_000,
    due: Date.parse('2026-12-05T00:00:00+01:00'),
    accesses: 40,
    drawn: items.length,
    left: items.filter((one) => !one.review).length,
    remarks: 0,
    finished: null,
    ...over,
  },
});

async function at(address: string, set: (device: ReturnType<ReturnType<typeof deviceWorld>['device']>) => void) {
  const device = deviceWorld(NOW).device('barbro');
  device.me.reviews = true;
  set(device);
  await show(device, address, ROUTES);
  return device;
}
const review = async (outcome: string, note: string) => {
  await userEvent.click(screen.getByRole('radio', { name: new RegExp(`^${outcome}`) }));
  if (note) await userEvent.type(screen.getByRole('textbox', { name: 'Anteckning' }), note);
  await press('Spara granskningen');
};

describe('openings with a reason', { timeout: 30_000 }, () => {
  it('show who, why, what was read and by when to review; the outcome is sent once, with its note', async () => {
    const device = await at('/granska', (one) => (one.openings = [opening()]));
    const card = within(await screen.findByRole('article', { name: 'Samir Påhittad öppnade ärende A3KM-77QX' }));
    expect(card.getByText('Ylva är sjuk och mötet är i dag.')).toBeTruthy();
    expect(card.getByText('10:01 Läste: planen, 2 gånger')).toBeTruthy();
    expect(card.getByText('10:03 Skrev ut: familjens papper')).toBeTruthy();
    expect(card.getByText(/^Granska före/)).toBeTruthy();
    await press('Spara granskningen');
    expect(card.getAllByText('Välj vad du kom fram till')).toHaveLength(2);
    await review('Inte i sin ordning', '');
    expect(card.getAllByText('Skriv en anteckning på minst tio tecken')).toHaveLength(2);
    await review('Inte i sin ordning', 'Hade inget med ärendet att göra.');
    expect(await screen.findByText('Granskningen är sparad')).toBeTruthy();
    expect(device.commands).toEqual([
      {
        name: 'reviewOpening',
        args: { opening: 7, review: { outcome: 'not-in-order', note: 'Hade inget med ärendet att göra.' } },
      },
    ]);
  });

  it('keep what was written where there is no network, and say so', async () => {
    const device = await at('/granska', (one) => (one.openings = [opening()]));
    await screen.findByRole('article');
    device.goOffline();
    await review('I sin ordning', '');
    expect(await screen.findByText(/Servern går inte att nå just nu/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^I sin ordning/ }).checked).toBe(true);
  });

  it('are not one’s own to review; what is late and what is done says so', async () => {
    const found = { outcome: 'ask' as const, note: 'Frågar Samir.', name: 'Barbro Almgren', at: AT + 86_400_000 };
    await at('/granska', (one) => {
      one.alone = true;
      one.openings = [opening({ mine: true, due: AT }), opening({ id: 8, review: found })];
    });
    expect(await screen.findByText(/^Skulle ha granskats före/)).toBeTruthy();
    expect(screen.getByText('Du öppnade det här själv. Någon annan granskar det.')).toBeTruthy();
    expect(screen.getByText(/^Du är ensam om att granska/)).toBeTruthy();
    expect(screen.getByText(/^Behöver frågas vidare\. Barbro Almgren/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('of somebody who alone reviews fall to another unit, where they stand with its name', async () => {
    await at('/granska', (one) => {
      one.alone = true;
      one.elsewhere = true;
      one.openings = [opening({ mine: true }), opening({ id: 9, name: 'Gunvor Påhittad', unit: 'tallmo-social' })];
    });
    expect(await screen.findByText(/granskas därför av en annan verksamhet hos samma myndighet/)).toBeTruthy();
    expect(screen.queryByText(/be den som sköter Samplan/)).toBeNull();
    const other = within(screen.getByRole('article', { name: /^Gunvor Påhittad/ }));
    expect(other.getByText('Granskas här: där finns ingen annan som får granska det.')).toBeTruthy();
    expect(other.getAllByRole('radio').length).toBeGreaterThan(0);
  });

  it('are shown to nobody else', async () => {
    const device = deviceWorld(NOW).device('ylva');
    await show(device, '/granska', ROUTES);
    expect(screen.getByText('Det här granskar verksamhetens chef')).toBeTruthy();
  });
});

describe('opening a case with a reason', { timeout: 30_000 }, () => {
  it('asks for number and reason, and says what is wrong beside the field and above', async () => {
    const device = await at('/oppna-arende', () => undefined);
    await press('Öppna i 60 minuter');
    expect(screen.getAllByText(/^Skriv varför, med minst tio tecken/)).toHaveLength(2);
    expect(screen.getAllByText(/^Skriv ärendets nummer/)).toHaveLength(2);
    await userEvent.type(screen.getByRole('textbox', { name: /^Ärendets nummer/ }), 'A3KM-77QX');
    await userEvent.type(screen.getByRole('textbox', { name: /^Varför/ }), 'Ylva är sjuk i dag.');
    device.answer = { ok: false, kind: 'refused', code: 'not-found' };
    await press('Öppna i 60 minuter');
    expect(await screen.findByText(/^Er verksamhet har inget sådant ärende/)).toBeTruthy();
    expect(device.commands).toEqual([
      { name: 'openByNumber', args: { number: 'A3KM-77QX', reason: 'Ylva är sjuk i dag.' } },
    ]);
  });

  it('opens the very case whose address led here', async () => {
    const id = crypto.randomUUID();
    const device = await at(`/oppna-arende?arende=${id}`, () => undefined);
    await userEvent.type(screen.getByRole('textbox', { name: /^Varför/ }), 'Ylva är sjuk i dag.');
    await press('Öppna i 60 minuter');
    expect(device.commands).toEqual([{ name: 'openOnGround', args: { dossierId: id, reason: 'Ylva är sjuk i dag.' } }]);
  });

  it('is for coordinators and managers', async () => {
    await show(deviceWorld(NOW).device('ylva'), '/oppna-arende', ROUTES);
    expect(screen.getByText('Det här gör en samordnare eller chef')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a check of the log', { timeout: 30_000 }, () => {
  it('shows what each access is judged by, sends the judgement, and is finished once all have one', async () => {
    const device = await at(`/loggkontroll/${CHECK}`, (one) => (one.logCheck = check([access()])));
    const card = within(await screen.findByRole('article', { name: /^Samir Påhittad i ärende A3KM-77QX/ }));
    expect(card.getByText('samma efternamn som i familjen, mellan kl. 22 och 6')).toBeTruthy();
    expect(card.getByText('har ärendet')).toBeTruthy();
    expect(card.getByText('Hade ändrat 2 gånger i ärendet')).toBeTruthy();
    await press('Avsluta loggkontrollen');
    expect(device.commands).toEqual([]);
    device.logCheck = check([
      access({ review: { outcome: 'in-order', note: '', name: 'Barbro Almgren', at: AT + 90_000_000 } }),
    ]);
    await review('I sin ordning', '');
    expect(await screen.findByText(/^I sin ordning\. Barbro Almgren/)).toBeTruthy();
    await press('Avsluta loggkontrollen');
    expect(await screen.findByText('Loggkontrollen är avslutad')).toBeTruthy();
    expect(device.commands).toEqual([
      { name: 'judgeAccess', args: { check: CHECK, place: 1, review: { outcome: 'in-order', note: '' } } },
      { name: 'finishLogCheck', args: { check: CHECK } },
    ]);
  });

  it('is listed, with what is late', async () => {
    await at('/loggkontroll', (one) => (one.logCheck = check([access()], { due: AT })));
    expect(await screen.findByText('Försenad, 1 kvar')).toBeTruthy();
    expect(screen.getByText('1 av 40')).toBeTruthy();
  });

  it('is a document on paper; printing is a line of the log for each case', async () => {
    const found = { outcome: 'not-in-order' as const, note: 'Inget uppdrag.', name: 'Barbro Almgren', at: AT };
    const one = access({ review: found });
    const finished = { at: AT + 90_000_000, name: 'Barbro Almgren' };
    let printed = 0;
    window.print = () => void (printed += 1);
    const device = await at(`/loggkontroll/${CHECK}/papper`, (each) => {
      each.logCheck = check([one, access({ place: 2, mine: true })], { finished, remarks: 1 });
    });
    expect(await screen.findByText('2 lottade av 40 läsningar, varav 2 för att de var ovanliga')).toBeTruthy();
    expect(screen.getByText('en anmärkning, en läsning är inte granskad av någon annan')).toBeTruthy();
    expect(screen.getByText('Inget uppdrag.')).toBeTruthy();
    expect(screen.getByText(/^Inte granskad av någon annan: granskarens egen läsning/)).toBeTruthy();
    await press('Skriv ut');
    expect(printed).toBe(1);
    expect(device.reads.map((read) => [read.what, read.detail])).toEqual([
      ['printed', 'log check'],
      ['printed', 'log check'],
    ]);
    expect(device.reads[0]!.dossierId).toBe(one.dossierId);
  });

  it('speaks English', async () => {
    setLanguage('en');
    await at('/loggkontroll', () => undefined);
    expect(await screen.findByText('No check of the log yet')).toBeTruthy();
  });
});
