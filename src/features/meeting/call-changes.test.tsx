import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call, callMeeting } from '#domain/call';
import { callReply, replyTo } from '#domain/call-reply';
import { markForReader } from '#domain/guardian-block';
import { recordStanding } from '#domain/guardian-standing';
import { cancelMeeting, editMeeting, planMeeting } from '#domain/meeting';
import { PAPER_CHOICES } from '#domain/paper-language';
import { PAPER_WORDS } from '#domain/paper-words';
import { consentOfBoth, invite, type OpenedCase, openTilde, verify } from '#tests/world/case-history';
import { faultsLead } from '#tests/world/faults-lead';
import { readCalendar } from '#tests/world/read-calendar';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { CallMeeting } from './call-meeting';
import { CallPaper } from './call-paper';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId/kalla', component: CallMeeting },
  { path: '/arenden/$caseId/kallelse/$callId', component: () => <CallPaper TranslatedBy={() => null} /> },
];
const NURSES = 'Aspskolan, skolsköterska och skolläkare';
const open = (device: TestDevice, { caseId }: OpenedCase) => show(device, `/arenden/${caseId}/kalla`, ROUTES);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** The files that the page gave the person, in order. */
const given: { name: string; blob: Blob }[] = [];
beforeEach(() => {
  given.length = 0;
  let last: Blob | undefined;
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL = (blob: Blob) => {
        last = blob;
        return 'blob:it';
      };
      static override revokeObjectURL = () => undefined;
    },
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last && this.download) given.push({ name: this.download, blob: last });
  });
  return () => void vi.restoreAllMocks();
});

const readAsText = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

async function lastFile() {
  await waitFor(() => expect(given.length).toBeGreaterThan(0));
  const text = await readAsText(given.at(-1)!.blob);
  const { calendar, event } = readCalendar(text);
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? '';
  return {
    text,
    name: given.at(-1)!.name,
    told: `${calendar.getFirstPropertyValue('method')} ${value('sequence')} ${value('dtstart')}`,
    uid: value('uid'),
  };
}

async function called() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  const meetingId = crypto.randomUUID();
  const ids = { unit: crypto.randomUUID(), mother: crypto.randomUUID(), father: crypto.randomUUID() };
  await ylva.mutate(tilde.caseId, planMeeting, {
    meetingId,
    meeting: {
      purpose: 'sip',
      date: '2026-11-26',
      start: '14:00',
      minutes: 60,
      place: 'Aspskolan, rum 2',
      link: '',
      question: 'Vilket stöd behövs?',
      chair: 'Ylva Norberg',
      scribe: 'Nadja Holmkvist',
      interpreter: '',
      childPart: { how: 'part', support: '', toldBy: '' },
    },
  });
  await ylva.mutate(tilde.caseId, callMeeting, {
    meetingId,
    replyBy: '2026-11-25',
    calls: [
      { callId: ids.unit, recipient: { type: 'unit', unit: UNIT.nurses } },
      { callId: ids.mother, recipient: { type: 'guardian', guardianId: tilde.mother } },
      { callId: ids.father, recipient: { type: 'guardian', guardianId: tilde.father } },
    ],
  });
  return { world, ylva, tilde, meetingId, ids };
}

const dangerous = (device: TestDevice, tilde: Pick<OpenedCase, 'caseId' | 'father'>, at: number) =>
  device.mutate(tilde.caseId, recordStanding, {
    standingId: crypto.randomUUID(),
    standing: {
      guardianId: tilde.father,
      standing: 'dangerous',
      attempts: [],
      cannotWait: '',
      decidedBy: 'Barbro Almgren',
      reason: 'Hot',
      at,
    },
  });

describe('a call in the calendar', () => {
  it('is given per recipient without a network, again when the meeting moves, and ends when it is cancelled', async () => {
    const { ylva, tilde, ids } = await called();
    ylva.goOffline();
    await open(ylva, tilde);
    await press(`Kalenderfil till ${NURSES}`);
    const first = await lastFile();
    expect(first).toMatchObject({ told: 'REQUEST 0 2026-11-26T13:00:00Z', name: '2026-11-26-mote.ics' });
    expect(first.uid).toBe(`${ids.unit}@samplan`);
    expect(first.text).not.toMatch(/Tilde|Sandvik|SIP|T\. S\.|stöd/);
    expect(ylva.reads.at(-1)).toMatchObject({ what: 'exported', detail: 'calendar REQUEST 0' });

    await userEvent.clear(screen.getByLabelText('Klockan'));
    await userEvent.type(screen.getByLabelText('Klockan'), '15:00');
    await press('Spara mötet');
    expect(await screen.findByText('Mötet är sparat, och de kallade får veta ändringen.')).toBeTruthy();
    await press(`Kalenderfil till ${NURSES}`);
    await waitFor(() => expect(given).toHaveLength(2));
    expect(await lastFile()).toMatchObject({ told: 'REQUEST 1 2026-11-26T14:00:00Z', uid: first.uid });

    await press('Ställ in mötet');
    await press('Ställ in mötet');
    expect(await faultsLead()).toEqual(['Skriv varför mötet ställs in']);
    await userEvent.type(screen.getByLabelText(/Varför ställs mötet in/), 'Sjukdom');
    await press('Ställ in mötet');
    expect(await screen.findByText('Mötet är inställt, och de kallade får veta det.')).toBeTruthy();
    const ended = within(screen.getByRole('region', { name: 'Kallelser som inte gäller längre' }));
    await userEvent.click(ended.getByRole('button', { name: `Avbokning till kalendern till ${NURSES}` }));
    await waitFor(() => expect(given).toHaveLength(3));
    expect(await lastFile()).toMatchObject({
      told: 'CANCEL 2 2026-11-26T14:00:00Z',
      uid: first.uid,
      name: '2026-11-26-installt.ics',
    });
  });

  it('is no file after a day without contact where something is kept from a guardian, until there is contact', async () => {
    const { ylva, tilde } = await called();
    const kept = {
      rule: 'B4' as const,
      reader: tilde.mother,
      recordIds: [],
      kinds: ['SCHOOL' as const],
      assessment: 'Barnet är rädd för att det kommer fram.',
      assessedBy: 'Ylva Norberg',
      assessedOn: '2026-11-20',
      reviewOn: '2027-01-20',
      liftedAt: null,
    };
    const contact = (hours: number) =>
      act(() => ylva.syncState.set({ ...ylva.syncState.get(), lastSync: ylva.now.get() - hours * 3_600_000 }));
    contact(24);
    await open(ylva, tilde);
    const button = () => screen.getByRole('button', { name: `Kalenderfil till ${NURSES}` });
    expect(button().getAttribute('aria-disabled')).toBeNull();
    await act(() => ylva.mutate(tilde.caseId, markForReader, { blockId: crypto.randomUUID(), block: kept }));
    expect(button().getAttribute('aria-disabled')).toBe('true');
    expect(screen.getAllByText('Ingen kontakt med servern på 24 timmar. Anslut till nätet först.')).toBeTruthy();
    const reads = ylva.reads.length;
    await userEvent.click(button());
    expect([given.length, ylva.reads.length]).toEqual([0, reads]);
    contact(23);
    await userEvent.click(button());
    expect((await lastFile()).told).toMatch(/^REQUEST 0/);
  });

  it('ends for whom it was taken back from, who may then be called anew', async () => {
    const { ylva, tilde } = await called();
    await open(ylva, tilde);
    await press(`Ta tillbaka kallelsen (${NURSES})`);
    await press(`Avbokning till kalendern till ${NURSES}`);
    expect((await lastFile()).told).toBe('CANCEL 1 2026-11-26T13:00:00Z');
    expect(screen.getByRole('checkbox', { name: NURSES })).toBeTruthy();
  });

  it('says so where the called were not told of a change, and tells them on request', async () => {
    const { ylva, tilde, meetingId } = await called();
    const changes = { place: { from: 'Aspskolan, rum 2', to: 'Rum 9' } };
    await ylva.mutate(tilde.caseId, editMeeting, { meetingId, changes, conflictIds: {} });
    await open(ylva, tilde);
    expect(screen.getByText('Mötet har ändrats. De kallade har fått veta något annat.')).toBeTruthy();
    await press('Tala om det för de kallade');
    expect(screen.queryByText(/De kallade har fått veta något annat/)).toBeNull();
    await ylva.mutate(tilde.caseId, cancelMeeting, { meetingId, reason: 'Sjukdom' });
    expect(await screen.findByText('Mötet är inställt. De kallade vet det inte än.')).toBeTruthy();
  });
});

describe('the called unit', () => {
  it('sees the new time, answers it anew, and sees the end without a reason that it may not know', async () => {
    const { world, ylva, tilde, meetingId, ids } = await called();
    const nadja = world.device('nadja');
    const answer = async () => {
      await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Svar' }), 'Kommer');
      await press('Spara svaret');
    };
    await open(nadja, tilde);
    await answer();
    const changes = { start: { from: '14:00', to: '16:00' } };
    await ylva.mutate(tilde.caseId, editMeeting, { meetingId, changes, conflictIds: {} });
    const { renewCalls } = await import('#domain/call-change');
    await ylva.mutate(tilde.caseId, renewCalls, { meetingId });
    expect(await screen.findByText('Ert svar gällde den förra tiden. Svara igen.')).toBeTruthy();
    expect(replyTo(ylva.dossier(tilde.caseId)!.dossier, ids.unit)).toBeUndefined();
    await answer();
    expect(replyTo(ylva.dossier(tilde.caseId)!.dossier, ids.unit)?.body.revision).toBe(1);
    await ylva.mutate(tilde.caseId, cancelMeeting, { meetingId, reason: 'Tilde är sjuk' });
    await ylva.mutate(tilde.caseId, renewCalls, { meetingId });
    expect(await screen.findByText('Mötet är inställt')).toBeTruthy();
    expect(screen.queryByText(/Tilde/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Spara svaret' })).toBeNull();
    await press(`Avbokning till kalendern till ${NURSES}`);
    expect((await lastFile()).told).toMatch(/^CANCEL 2/);
  });

  it('sees no other’s call, and not who has answered', async () => {
    const { world, ylva, tilde, ids } = await called();
    await invite(ylva, tilde.caseId, UNIT.bup);
    const nadja = world.device('nadja');
    const amir = world.device('amir');
    const held = nadja.dossier(tilde.caseId)!.dossier;
    expect(held.list(call).map((one) => one.id)).toEqual([ids.unit]);
    expect(held.list(callReply)).toEqual([]);
    expect(amir.dossier(tilde.caseId)?.dossier.list(call)).toEqual([]);
  });
});

describe('a guardian who is dangerous to ask after the call', () => {
  it('gets no file, no letter and no place in the count', async () => {
    const { world, ylva, tilde, ids } = await called();
    await dangerous(ylva, tilde, world.now());
    const shown = await open(ylva, tilde);
    expect(screen.getByText(/^0 av 2 har svarat/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Kalenderfil till Johan Sandvik/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /Brev på papper till Johan Sandvik/ })).toBeNull();
    await shown.go(`/arenden/${tilde.caseId}/kallelse/${ids.father}`);
    expect(screen.getByText(/Det kan vara farligt/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Skriv ut' })).toBeNull();
  });
});

describe('a guardian whom another unit alone knows to be dangerous to ask', () => {
  it('is not told of the change; the convener learns what to do and not why, decides it once, and is asked no more', async () => {
    const { world, ylva, tilde, meetingId, ids } = await called();
    const nadja = world.device('nadja');
    await verify(nadja, tilde.caseId, await consentOfBoth(ylva, tilde));
    expect((await dangerous(nadja, tilde, world.now())).ok).toBe(true);
    const moveTo = async (start: string) => {
      await userEvent.clear(screen.getByLabelText('Klockan'));
      await userEvent.type(screen.getByLabelText('Klockan'), start);
      await press('Spara mötet');
    };
    await open(ylva, tilde);
    await moveTo('15:00');
    expect(await screen.findByText('Ändringen lämnas inte fram till Johan Sandvik.')).toBeTruthy();
    expect(screen.getByText(/Hör inte av dig på annat sätt, utan ta upp det med din chef/)).toBeTruthy();
    expect(screen.queryByText(/farligt|hot/i)).toBeNull();
    // The others were told; he is not tried again when the meeting moves again.
    expect(screen.queryByText('Mötet har ändrats. De kallade har fått veta något annat.')).toBeNull();
    await moveTo('16:00');
    const refused = () => ylva.outbox.get().filter((item) => item.state === 'refused');
    expect(refused().map((item) => item.args)).toEqual([{ callId: ids.father }]);
    await press('Låt Johan Sandvik inte få veta mer om mötet');
    expect(refused()).toEqual([]);
    expect(screen.queryByText(/Ändringen lämnas inte fram/)).toBeNull();
    expect(screen.getByText('Får inte veta mer om mötet. Ta upp det med en chef innan någon hör av sig.')).toBeTruthy();
    expect(screen.getByText(/^0 av 2 har svarat/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Brev på papper till Johan Sandvik/ })).toBeNull();
    await act(() => ylva.mutate(tilde.caseId, cancelMeeting, { meetingId, reason: 'Sjukdom' }));
    await press('Tala om det för de kallade');
    expect(refused()).toEqual([]);
    expect(screen.queryByText(/De kallade vet det inte än/)).toBeNull();
  });
});

describe('the letter to the family', () => {
  it('is printed without a network, in the family’s language, and names no child', async () => {
    const { ylva, tilde } = await called();
    ylva.goOffline();
    const print = vi.fn();
    window.print = print;
    await open(ylva, tilde);
    await userEvent.click(screen.getByRole('link', { name: 'Brev på papper till Karin Sandvik' }));
    const sheet = within(await screen.findByRole('article'));
    for (const words of ['Välkommen till ett möte', 'Karin Sandvik', 'Aspskolan, rum 2', 'Vilket stöd behövs?'])
      expect(sheet.getByText(words)).toBeTruthy();
    expect(sheet.getByText(/torsdag 26 november 2026 \(v\. 48\), klockan 14:00–15:00/)).toBeTruthy();
    expect(screen.getByRole('article').textContent).not.toContain('Tilde');
    await press('Skriv ut');
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(ylva.reads.at(-1)).toMatchObject({ what: 'printed', detail: 'call guardian called' });
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(sheet.getByText('Welcome to a meeting')).toBeTruthy();
    expect(screen.getByRole('article').getAttribute('lang')).toBe('en');
    expect(sheet.getByText('Vilket stöd behövs?').getAttribute('lang')).toBe('sv');
    for (const { value, label, lang } of PAPER_CHOICES) {
      await userEvent.click(screen.getByRole('radio', { name: label }));
      const { letter, frame } = PAPER_WORDS[value];
      const page = screen.getByRole('article');
      expect([page.lang, page.dir]).toEqual([lang, value === 'ar' ? 'rtl' : 'ltr']);
      expect(sheet.getByText(letter.heading.called)).toBeTruthy();
      expect(sheet.getByText('Vilket stöd behövs?').lang).toBe('sv');
      const isTranslated = lang !== 'sv';
      expect(page.textContent?.includes(frame.unchecked || frame.translatedBy)).toBe(isTranslated);
      expect(page.textContent?.includes(frame.translatedBy)).toBe(isTranslated);
    }
  });
});
