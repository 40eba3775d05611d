import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { caseRecord } from '#domain/case';
import { childRecord } from '#domain/child';
import { guardian } from '#domain/guardian';
import { service } from '#domain/service';
import { structuredInput } from '#domain/structured-input';
import { deviceWorld, screenTests, show, testNumber, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { OpenCase } from './open-case';

screenTests();
const ROUTES = [{ path: '/arenden/nytt', component: OpenCase }];
const fill = async (name: string, text: string, within_ = screen as Pick<typeof screen, 'getByRole'>) => {
  const field = within_.getByRole('textbox', { name: new RegExp(`^${name}`) });
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

async function writeChild(number = testNumber('2015-03-14', 'girl')) {
  await fill('Förnamn', 'Tilde');
  await fill('Efternamn', 'Sandvik');
  await fill('Personnummer', number);
}

async function writeMother() {
  await fill('Namn', 'Karin Sandvik');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Vem bad om en SIP/ }), 'Karin Sandvik');
  await userEvent.click(screen.getByRole('radio', { name: /^Vårdnadshavare/ }));
}

describe('starting a SIP', () => {
  it('makes the case, the child, the guardians and the invitations, also without a network', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.goOffline();
    const shown = await show(ylva, '/arenden/nytt', ROUTES);
    await writeChild();
    await writeMother();
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till en verksamhet' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Verksamhet/ }), UNIT.nurses);
    await userEvent.click(screen.getByRole('radio', { name: 'Ja' }));
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));

    await screen.findByText(/^\/arenden\/[0-9a-f-]{36}$/);
    const id = shown.address().split('/')[2] ?? '';
    const dossier = ylva.dossier(id)?.dossier;
    if (!dossier) throw new Error('no case on the device');
    expect(caseRecord(dossier)?.body).toMatchObject({ status: 'open', conveningUnit: UNIT.social });
    const [mother] = dossier.list(guardian);
    expect(caseRecord(dossier)?.body.initiative).toMatchObject({
      requestedByFamily: true,
      askedBy: { who: 'guardian', guardianId: mother?.id },
    });
    expect(JSON.stringify(caseRecord(dossier)?.body)).not.toContain('Karin');
    expect(childRecord(dossier)?.body).toMatchObject({ firstName: 'Tilde', birthDate: '2015-03-14' });
    expect(dossier.list(guardian).map((one) => one.body.name)).toEqual(['Karin Sandvik']);
    expect(dossier.list(service).map((one) => one.body.unit)).toEqual([UNIT.nurses]);
  });

  it('begins from a health talk: the need is fed from it, and what it came to stays with the own unit', async () => {
    const world = deviceWorld();
    const nadja = world.device('nadja');
    const shown = await show(nadja, '/arenden/nytt#underlag', ROUTES);
    await userEvent.selectOptions(screen.getByLabelText('Vilket underlag?'), 'school-health-talk');
    expect(screen.getByRole('textbox', { name: /^Vem såg behovet/ })).toHaveProperty(
      'value',
      `${nadja.me.actor.name}, hälsosamtal i skolan`,
    );
    await writeChild();
    await writeMother();
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till en verksamhet' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Verksamhet/ }), UNIT.social);
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));
    // What is missing is said beside its field and above, and nothing is begun.
    expect(await screen.findAllByText('Svara om verksamheten redan har kontakt med barnet')).toHaveLength(2);
    await userEvent.click(screen.getByRole('radio', { name: 'Ja' }));
    const summary = await screen.findByRole('group', { name: '2 saker behöver rättas' });
    expect(within(summary).getByText('Välj vilket tillfälle det var.')).toBeTruthy();
    expect(screen.getAllByText('Välj vad ni kom fram till.')).toHaveLength(2);
    expect(nadja.dossiers.get()).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'På mellanstadiet' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Ett behov av stöd' }));
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));
    await screen.findByText(/^\/arenden\/[0-9a-f-]{36}$/);
    const id = shown.address().split('/')[2] ?? '';
    const [input] = nadja.dossier(id)?.dossier.list(structuredInput) ?? [];
    expect(input).toMatchObject({ audience: 'own', body: { form: 'school-health-talk', outcome: 'need' } });
    expect(caseRecord(nadja.dossier(id)!.dossier)?.body.initiative.by).toContain('hälsosamtal i skolan');
    const others = JSON.stringify(
      world
        .device('ylva')
        .dossiers.get()
        .flatMap((view) => view.records),
    );
    expect(others).not.toMatch(/school-health-talk|hälsosamtal/);
  });

  it('says at the field and in the summary that a personnummer is wrong, and keeps what was written', async () => {
    const ylva = deviceWorld().device('ylva');
    await show(ylva, '/arenden/nytt', ROUTES);
    const right = testNumber('2015-03-14', 'girl');
    await writeChild(right.slice(0, -1) + ((Number(right.at(-1)) + 1) % 10));
    await writeMother();
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));

    const words = 'Numret stämmer inte. Kontrollera siffrorna och århundradet';
    const summary = await screen.findByRole('group', { name: 'En sak behöver rättas' });
    expect(within(summary).getByText(words)).toBeTruthy();
    expect(within(summary).getAllByRole('link')).toHaveLength(1);
    expect(screen.getByRole('textbox', { name: /^Personnummer/, description: new RegExp(words) })).toBeTruthy();
    expect(screen.getByDisplayValue('Tilde')).toBeTruthy();
    expect(ylva.dossiers.get()).toEqual([]);
  });

  it('asks why a service without ongoing contact is called all the same', async () => {
    await show(deviceWorld().device('ylva'), '/arenden/nytt', ROUTES);
    await writeChild();
    await writeMother();
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till en verksamhet' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Verksamhet/ }), UNIT.bup);
    await userEvent.click(screen.getByRole('radio', { name: 'Nej, inte än' }));
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));
    expect(await screen.findAllByText('Skriv varför, eller börja med en remiss')).toHaveLength(2);
  });

  it('asks for no reason in a county that calls services without contact, and opens the case under its profile', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.me.region = 'OPEN_CALL';
    const shown = await show(ylva, '/arenden/nytt', ROUTES);
    await writeChild();
    await writeMother();
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till en verksamhet' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Verksamhet/ }), UNIT.bup);
    await userEvent.click(screen.getByRole('radio', { name: 'Nej, inte än' }));
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));
    await screen.findByText(/^\/arenden\/[0-9a-f-]{36}$/);
    const view = ylva.dossier(shown.address().split('/')[2] ?? '');
    expect(view?.facts.profile).toMatchObject({ id: 'OPEN_CALL', originalHeldBy: 'plan-owner' });
  });

  it('offers no service twice, and makes nothing at all where a rule refuses one part', async () => {
    const ylva = deviceWorld().device('ylva');
    await show(ylva, '/arenden/nytt', ROUTES);
    await writeChild(testNumber('2031-03-14', 'girl'));
    await writeMother();
    for (const unit of [UNIT.nurses, UNIT.bup]) {
      await userEvent.click(screen.getByRole('button', { name: 'Lägg till en verksamhet' }));
      await userEvent.selectOptions(screen.getAllByRole('combobox', { name: /^Verksamhet/ }).at(-1) as Element, unit);
    }
    const second = screen.getAllByRole('combobox', { name: /^Verksamhet/ }).at(-1);
    expect([...(second?.querySelectorAll('option') ?? [])].map(({ value }) => value)).not.toContain(UNIT.nurses);
    for (const yes of screen.getAllByRole('radio', { name: 'Ja' })) await userEvent.click(yes);
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Datumet stämmer inte');
    expect(screen.getByRole('textbox', { name: /^Personnummer/, description: /Datumet stämmer inte/ })).toBeTruthy();
    expect(ylva.dossiers.get()).toEqual([]);
  });

  it('asks who asked for the SIP, and takes nobody for granted', async () => {
    const ylva = deviceWorld().device('ylva');
    const shown = await show(ylva, '/arenden/nytt', ROUTES);
    await writeChild();
    await writeMother();
    const asked = screen.getByRole('combobox', { name: /^Vem bad om en SIP/ });
    await userEvent.selectOptions(asked, '');
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));
    expect(await screen.findAllByText('Välj vem som bad om en SIP')).toHaveLength(2);
    expect(ylva.dossiers.get()).toEqual([]);
    await userEvent.selectOptions(asked, `unit:${UNIT.nurses}`);
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));
    await screen.findByText(/^\/arenden\/[0-9a-f-]{36}$/);
    const dossier = ylva.dossier(shown.address().split('/')[2] ?? '')?.dossier;
    expect(dossier && caseRecord(dossier)?.body.initiative).toMatchObject({
      requestedByFamily: false,
      askedBy: { who: 'other-unit', unit: UNIT.nurses },
    });
  });

  it('never presets who has custody', async () => {
    await show(deviceWorld().device('ylva'), '/arenden/nytt', ROUTES);
    await writeChild();
    await fill('Namn', 'Karin Sandvik');
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));
    expect(await screen.findAllByText('Välj ett alternativ')).toHaveLength(2);
  });

  it('does not ask for telephones under protected identity', async () => {
    await show(deviceWorld().device('ylva'), '/arenden/nytt', ROUTES);
    expect(screen.getByRole('textbox', { name: 'Telefon' })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Sekretessmarkering' }));
    expect(screen.queryByRole('textbox', { name: 'Telefon' })).toBeNull();
    expect(screen.getByText('Adress, telefon och skola går inte att skriva in')).toBeTruthy();
  });

  it('opens with the words of an earlier visit', async () => {
    const ylva = deviceWorld().device('ylva');
    const first = await show(ylva, '/arenden/nytt', ROUTES);
    await fill('Förnamn', 'Tilde');
    first.unmount();
    await show(ylva, '/arenden/nytt', ROUTES);
    expect(screen.getByDisplayValue('Tilde')).toBeTruthy();
    expect(screen.getByText('Du fortsätter där du slutade.')).toBeTruthy();
  });

  it('tells that the number already has an open case', async () => {
    const ylva = deviceWorld().device('ylva');
    const first = await show(ylva, '/arenden/nytt', ROUTES);
    await writeChild();
    await writeMother();
    await userEvent.click(screen.getByRole('button', { name: 'Starta SIP' }));
    await screen.findByText(/^\/arenden\//);
    first.unmount();
    await show(ylva, '/arenden/nytt', ROUTES);
    await fill('Personnummer', testNumber('2015-03-14', 'girl'));
    expect(await screen.findByText('Det finns redan ett öppet ärende för det här numret')).toBeTruthy();
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    await show(deviceWorld().device('ylva'), '/arenden/nytt', ROUTES);
    expect(screen.getByRole('heading', { name: 'Start a SIP' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Start the SIP' })).toBeTruthy();
  });
});
