import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { hearChild } from '#domain/child-voice';
import { serviceReply } from '#domain/service-reply';
import { consentOfBoth, invite, openTilde, plannedFor, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CaseFrame } from './case-frame';
import { Overview } from './overview';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId', component: CaseFrame, children: [{ path: '/', component: Overview }] }];
const band = () => screen.getByRole('region', { name: 'Öppet ärende' });

describe('the frame around a case', () => {
  it('names the child, the age and the step, and says that consent is missing', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await show(ylva, `/arenden/${caseId}`, ROUTES);
    expect(within(band()).getByText('Tilde Sandvik')).toBeTruthy();
    expect(within(band()).getByText('11 år. SIP steg 2 av 7')).toBeTruthy();
    expect(within(band()).getByText('Samtycke saknas')).toBeTruthy();
    const steps = within(screen.getByRole('navigation', { name: 'Stegen i planen' })).getAllByRole('link');
    expect(steps).toHaveLength(7);
    expect(steps[1]?.textContent).toContain('pågår');
  });

  it('logs one opening, however long the case stays open', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const { caseId } = await openTilde(ylva);
    await show(ylva, `/arenden/${caseId}`, ROUTES);
    act(() => world.wait(60_000));
    expect(ylva.reads).toEqual([{ dossierId: caseId, what: 'opened', detail: 'page overview' }]);
  });

  it('masks the personnummer, logs each reveal, and hides it again', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await show(ylva, `/arenden/${caseId}`, ROUTES);
    expect(document.body.textContent).not.toContain('20150314');
    await userEvent.click(screen.getByRole('button', { name: /2015••••-••••, visa personnumret/ }));
    expect(screen.getByRole('button', { name: /20150314-\d{4}, dölj personnumret/ })).toBeTruthy();
    expect(ylva.reads.map((read) => read.what)).toEqual(['opened', 'revealed']);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(document.body.textContent).not.toContain('20150314');
  });

  it('says until when consent holds once everyone has said yes', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await invite(ylva, opened.caseId, UNIT.nurses);
    await consentOfBoth(ylva, opened);
    await show(ylva, `/arenden/${opened.caseId}`, ROUTES);
    expect(within(band()).getByText('Samtycke gäller till 31 maj 2027')).toBeTruthy();
  });

  it('marks a protected child with the shield', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva, { protection: 'MARKING' });
    await show(ylva, `/arenden/${caseId}`, ROUTES);
    expect(within(band()).getByText('Skyddade personuppgifter')).toBeTruthy();
  });

  it('says calmly that a case is not here, without saying whose it was', async () => {
    const ylva = deviceWorld().device('ylva');
    await show(ylva, `/arenden/${crypto.randomUUID()}`, ROUTES);
    expect(screen.getByRole('heading', { name: 'Ärendet finns inte på den här enheten' })).toBeTruthy();
    expect(ylva.reads).toEqual([]);
  });
});

describe('the overview', () => {
  it('gives the next step in a sentence and one button that leads there', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await show(ylva, `/arenden/${caseId}`, ROUTES);
    expect(screen.getByText('Nästa steg är ditt: bjud in verksamheterna.')).toBeTruthy();
    const main = within(screen.getByRole('main'));
    await userEvent.click(main.getAllByRole('link', { name: 'Bjud in verksamheterna' })[0] as HTMLElement);
    expect(await screen.findByText(`/arenden/${caseId}/verksamheter`)).toBeTruthy();
  });

  it("puts the child's own words first", async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    const voice = {
      text: 'Jag vill vara i skolan.',
      how: 'picture-support',
      on: '2026-11-22',
      toldTo: '',
      readBack: true,
      reason: '',
    } as const;
    await ylva.mutate(opened.caseId, hearChild, { childVoiceId: crypto.randomUUID(), audience: 'shared', voice });
    await show(ylva, `/arenden/${opened.caseId}`, ROUTES);
    expect(screen.getByRole('figure').textContent).toContain('”Jag vill vara i skolan.”');
  });

  it('says for each service what it sees, and why not the rest', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await invite(ylva, opened.caseId, UNIT.nurses, UNIT.bup);
    await consentOfBoth(ylva, opened);
    await show(ylva, `/arenden/${opened.caseId}`, ROUTES);
    const row = (name: string) => screen.getByText(name).closest('li') as HTMLElement;
    expect(row('Aspskolan, skolsköterska och skolläkare').textContent).toMatch(/Ser .*mål och insatser/);
    expect(row('BUP Lindsjö').textContent).toContain('Ser ingenting av de andras.');
  });

  it('shows the newest of what has happened and leads to all of it', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    await show(ylva, `/arenden/${opened.caseId}`, ROUTES);
    expect(screen.getByText(/Ärendet öppnades/)).toBeTruthy();
    expect(screen.getByText(/Samtycke skrevs in/)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: /^Välj bland alla \d+ händelser$/ }));
    expect(await screen.findByText(`/arenden/${opened.caseId}/handelser`)).toBeTruthy();
  });

  it('tells each deadline as a date and as words', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    await plannedFor(ylva, opened.caseId, '2026-12-14');
    await show(ylva, `/arenden/${opened.caseId}`, ROUTES);
    const dates = within(screen.getByRole('region', { name: 'Viktiga datum' }));
    const told = (term: string) => dates.getByText(term).nextElementSibling?.textContent;
    expect(told('Möte')).toBe('mån 14 dec, 14:00v.\u00a051. 15 arbetsdagar kvar');
    expect(told('Samtycket slutar')).toBe('mån 31 maj 2027v.\u00a022. 27 veckor kvar');
    const row = (name: string) => screen.getByRole('link', { name }).closest('li')?.textContent;
    expect(row('Utse den som leder mötet')).toContain('Ska vara klar mån 14 dec, v.\u00a051');
    expect(row('Utse den som leder mötet')).toContain('15 arbetsdagar kvar');
    expect(row('Kontrollera samtycket i varje verksamhet')).toContain('Inte klar');
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await show(ylva, `/arenden/${caseId}`, ROUTES);
    expect(screen.getByText('The next step is yours: invite the services.')).toBeTruthy();
  });
});

describe('an invited service before any consent', () => {
  it('sees whom to call and nothing of the child', async () => {
    const world = deviceWorld();
    const { caseId } = await openTilde(world.device('ylva'));
    await invite(world.device('ylva'), caseId, UNIT.nurses);
    await show(world.device('nadja'), `/arenden/${caseId}`, ROUTES);
    expect(screen.getByRole('heading', { name: 'Du är inbjuden till en SIP' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ring 08-465 004 10' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Tilde|Sandvik|2015/);
    expect(screen.queryByRole('navigation', { name: 'Stegen i planen' })).toBeNull();
  });

  it('says that it joins, and a no needs a reason', async () => {
    const world = deviceWorld();
    const { caseId } = await openTilde(world.device('ylva'));
    await invite(world.device('ylva'), caseId, UNIT.nurses);
    const nadja = world.device('nadja');
    await show(nadja, `/arenden/${caseId}`, ROUTES);
    await userEvent.click(screen.getByRole('radio', { name: 'Nej' }));
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect((await screen.findByRole('alert')).textContent).toMatch('Ett skäl saknas.');
    expect(screen.getByRole('textbox', { name: 'Varför inte?', description: /Ett skäl saknas\./ })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Ja, vi är med' }));
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect(await screen.findByText('Ni är med. Kontaktperson: Nadja Holmkvist')).toBeTruthy();
  });

  it('declines with its reason, which the one who invited gets', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const { caseId } = await openTilde(ylva);
    await invite(ylva, caseId, UNIT.nurses);
    await show(world.device('nadja'), `/arenden/${caseId}`, ROUTES);
    await userEvent.click(screen.getByRole('radio', { name: 'Nej' }));
    const replies = () =>
      ylva
        .dossier(caseId)!
        .dossier.list(serviceReply)
        .map(({ body }) => [body.answer, body.reason]);
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect(replies()).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Varför inte?' }), 'Hon går inte hos oss.');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect(await screen.findByText('Ni har tackat nej')).toBeTruthy();
    expect(replies()).toEqual([['declines', 'Hon går inte hos oss.']]);
  });

  it('sees the child once the consent holds and the convener has verified it', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const opened = await openTilde(ylva);
    await invite(ylva, opened.caseId, UNIT.nurses);
    const consentId = await consentOfBoth(ylva, opened);
    const nadja = world.device('nadja');
    await verify(nadja, opened.caseId, consentId);
    await show(nadja, `/arenden/${opened.caseId}`, ROUTES);
    expect(within(band()).getByText('Tilde Sandvik')).toBeTruthy();
  });
});
