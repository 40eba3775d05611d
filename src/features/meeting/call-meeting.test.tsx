import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { call } from '#domain/call';
import { callReply, replyToCall } from '#domain/call-reply';
import { recordStanding } from '#domain/guardian-standing';
import { meeting, planMeeting } from '#domain/meeting';
import { dayItems } from '#domain/my-day';
import { editService, service } from '#domain/service';
import { consentOfBoth, invite, type OpenedCase, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { CallMeeting } from './call-meeting';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/kalla', component: CallMeeting }];
const QUESTION = 'Vilket stöd behövs i skolan, och vem gör vad?';
const open = (device: TestDevice, { caseId }: OpenedCase) => show(device, `/arenden/${caseId}/kalla`, ROUTES);

async function write(label: string, words: string) {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(words);
}

async function planned(question = QUESTION) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  const meetingId = crypto.randomUUID();
  await ylva.mutate(tilde.caseId, planMeeting, {
    meetingId,
    meeting: {
      purpose: 'sip',
      date: '2026-11-26',
      start: '14:00',
      minutes: 60,
      place: 'Aspskolan, rum 2',
      link: '',
      question,
      chair: 'Ylva Norberg',
      scribe: 'Nadja Holmkvist',
      interpreter: '',
      childPart: { how: 'part', support: '', toldBy: '' },
    },
  });
  return { world, ylva, tilde, meetingId };
}

/** Nobody is ticked before it: the choice is a person's. */
async function callAll() {
  await userEvent.click(screen.getByRole('button', { name: /^Bocka för alla/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Kalla till mötet' }));
}

const letter = () => within(screen.getByRole('article'));
const callsOf = (device: TestDevice, { caseId }: OpenedCase) => device.dossier(caseId)?.dossier.list(call) ?? [];

describe('planning a meeting', () => {
  it('works without a network and without any consent', async () => {
    const ylva = deviceWorld().device('ylva');
    const tilde = await openTilde(ylva);
    ylva.goOffline();
    await open(ylva, tilde);
    await write('Vad ska mötet komma fram till?', QUESTION);
    await userEvent.type(screen.getByLabelText('Datum'), '2026-11-26');
    await userEvent.type(screen.getByLabelText('Klockan'), '14:00');
    await userEvent.click(screen.getByRole('button', { name: 'Spara mötet' }));
    const [saved] = ylva.dossier(tilde.caseId)?.dossier.list(meeting) ?? [];
    expect(saved?.body).toMatchObject({ date: '2026-11-26', start: '14:00', chair: 'Ylva Norberg', status: 'planned' });
    expect(screen.getByText(/torsdag 26 november 2026 \(v. 48\), klockan 14:00–15:00/)).toBeTruthy();
  });

  it('says by when the county wants it, once a later day is written', async () => {
    const ylva = deviceWorld().device('ylva');
    await open(ylva, await openTilde(ylva));
    await userEvent.type(screen.getByLabelText('Datum'), '2026-12-11');
    expect(screen.queryByText(/Länets mål/)).toBeNull();
    await userEvent.clear(screen.getByLabelText('Datum'));
    await userEvent.type(screen.getByLabelText('Datum'), '2026-12-14');
    expect(screen.getByText(/^Länets mål är att mötet hålls senast fre 11 dec, v. 50\./)).toBeTruthy();
  });

  it('asks for the question before anybody is called', async () => {
    const { ylva, tilde } = await planned('');
    await open(ylva, tilde);
    await userEvent.click(screen.getByRole('button', { name: 'Kalla till mötet' }));
    expect(screen.getByRole('link', { name: 'Skriv frågan till mötet' })).toBeTruthy();
    expect(screen.getAllByText('Skriv frågan till mötet')).toHaveLength(2);
    expect(callsOf(ylva, tilde)).toEqual([]);
  });
});

describe('the call per recipient', () => {
  it('tells a unit nothing of the child before a consent, and says why', async () => {
    const { ylva, tilde } = await planned();
    await open(ylva, tilde);
    expect(letter().queryByText('T. S.')).toBeNull();
    expect(letter().queryByText(QUESTION)).toBeNull();
    expect(letter().getByText('Ärende: TE57-0417')).toBeTruthy();
    expect(screen.getByText(/får bara veta tid, plats och vem som ringer/)).toBeTruthy();
  });

  it('tells the initials and the question once the consent names the unit', async () => {
    const { ylva, tilde } = await planned();
    await consentOfBoth(ylva, tilde);
    await open(ylva, tilde);
    expect(letter().getByText('T. S.')).toBeTruthy();
    expect(letter().getByText(QUESTION)).toBeTruthy();
  });

  it('goes to nobody who was not chosen', async () => {
    const { ylva, tilde } = await planned();
    await open(ylva, tilde);
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Kalla till mötet' }));
    expect(screen.getAllByText('Bocka för minst en som ska kallas')).toHaveLength(2);
    expect(callsOf(ylva, tilde)).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Karin Sandvik' }));
    await userEvent.click(screen.getByRole('button', { name: 'Kalla till mötet' }));
    expect(callsOf(ylva, tilde).map((one) => one.body.recipient)).toEqual([
      { type: 'guardian', guardianId: tilde.mother },
    ]);
  });

  it('is made exactly as it was shown', async () => {
    const { ylva, tilde } = await planned();
    await open(ylva, tilde);
    await callAll();
    const toUnit = callsOf(ylva, tilde).find((one) => one.body.toUnit === UNIT.nurses);
    expect(toUnit?.body).toMatchObject({ initials: '', question: '', place: 'Aspskolan, rum 2' });
    expect(callsOf(ylva, tilde)).toHaveLength(4);
  });

  it('never proposes a service that has no contact with the child: it is reached by a referral first', async () => {
    const { ylva, tilde } = await planned();
    await invite(ylva, tilde.caseId, UNIT.bup);
    const [, bup] = ylva.dossier(tilde.caseId)?.dossier.list(service) ?? [];
    const changes = { ongoingContact: { from: true, to: false } };
    await ylva.mutate(tilde.caseId, editService, { serviceId: bup?.id ?? '', changes, conflictIds: {} });
    await open(ylva, tilde);
    expect(screen.queryByRole('checkbox', { name: 'BUP Lindsjö' })).toBeNull();
    expect(screen.getByText('Kan inte kallas än')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Till remissen BUP Lindsjö' }).getAttribute('href')).toContain(
      '/remiss?till=',
    );
    await callAll();
    expect(callsOf(ylva, tilde).map((one) => one.body.toUnit)).not.toContain(UNIT.bup);
  });

  it('never proposes a guardian who is dangerous to ask', async () => {
    const { world, ylva, tilde } = await planned();
    await ylva.mutate(tilde.caseId, recordStanding, {
      standingId: crypto.randomUUID(),
      standing: {
        guardianId: tilde.father,
        standing: 'dangerous',
        attempts: [],
        cannotWait: '',
        decidedBy: 'Barbro Almgren',
        reason: 'Hot',
        at: world.now(),
      },
    });
    await open(ylva, tilde);
    expect(screen.queryByRole('checkbox', { name: 'Johan Sandvik' })).toBeNull();
    expect(screen.getByText(/Kallas inte härifrån/)).toBeTruthy();
    await callAll();
    const called = callsOf(ylva, tilde).map((one) => one.body.recipient);
    expect(called).not.toContainEqual({ type: 'guardian', guardianId: tilde.father });
  });
});

describe('the stop before somebody outside the services is called', () => {
  const stop = () => screen.queryByRole('alertdialog', { name: 'Stanna upp innan Farmor Sandvik kallas' });
  const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));
  const others = (device: TestDevice, tilde: OpenedCase) =>
    callsOf(device, tilde).filter((one) => one.body.recipient.type === 'other');

  it('asks who, whether the family agrees, and who received the acknowledged reservation', async () => {
    const { ylva, tilde } = await planned();
    await open(ylva, tilde);
    await press(/^Kalla någon annan/);
    await press('Gå vidare');
    for (const words of [
      'Skriv vem som kallas',
      'Svara på om familjen vill att personen är med',
      'Skriv vilken dag personen bekräftade förbehållet',
      'Skriv vem som tog emot bekräftelsen',
    ])
      expect(screen.getAllByText(words)).toHaveLength(2);
    await write('Vem kallas?', 'Farmor Sandvik');
    await userEvent.type(screen.getByLabelText('Vilken dag bekräftade personen förbehållet?'), '2026-11-23');
    await write('Vem tog emot bekräftelsen?', 'Ylva Norberg');
    await userEvent.click(screen.getByRole('radio', { name: 'Nej, eller inte frågat än' }));
    await press('Gå vidare');
    expect(screen.getAllByText('Fråga familjen först. Utan deras ja kallas personen inte')).toHaveLength(2);
    expect(stop()).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Ja, alla har sagt ja' }));
    await press('Gå vidare');
    expect(within(stop()!).getByText(/^I kallelsen får Farmor Sandvik veta tid, plats/)).toBeTruthy();
    await press('Gå tillbaka utan att kalla');
    expect(others(ylva, tilde)).toEqual([]);
    await press('Gå vidare');
    await press('Kalla Farmor Sandvik');
    expect(others(ylva, tilde).map(({ body }) => [body.recipient, body.initials, body.question])).toEqual([
      [
        {
          type: 'other',
          name: 'Farmor Sandvik',
          reservation: { familyAgreed: true, acknowledgedOn: '2026-11-23', receivedBy: 'Ylva Norberg' },
        },
        '',
        '',
      ],
    ]);
    expect(screen.getByRole('link', { name: /^Brev på papper till Farmor Sandvik/ })).toBeTruthy();
  });
});

describe('a reply that is missing', () => {
  it('shows to the convener only: another called unit learns neither of the call nor of the silence', async () => {
    const { world, ylva, tilde } = await planned();
    await invite(ylva, tilde.caseId, UNIT.bup);
    await consentOfBoth(ylva, tilde, [UNIT.social, UNIT.nurses, UNIT.bup]);
    const shown = await open(ylva, tilde);
    await callAll();
    shown.unmount();
    const nadja = world.device('nadja');
    const mine = callsOf(nadja, tilde);
    expect(mine.map((one) => one.body.toUnit)).toEqual([UNIT.nurses]);
    const reply = { callId: mine[0]!.id, answer: 'comes' as const, name: '', note: '' };
    await nadja.mutate(tilde.caseId, replyToCall, { replyId: crypto.randomUUID(), reply });
    world.wait(4 * 86_400_000);
    const late = (person: string) => {
      const device = world.device(person);
      return dayItems(device.dossier(tilde.caseId)!, device.me.actor, world.now()).map((one) => one.item);
    };
    expect(callsOf(ylva, tilde)).toHaveLength(5);
    expect(callsOf(world.device('amir'), tilde).map((one) => one.body.toUnit)).toEqual([UNIT.bup]);
    expect(world.device('amir').dossier(tilde.caseId)?.dossier.list(callReply)).toEqual([]);
    expect(late('nadja')).not.toContain('reply-overdue');
    await open(nadja, tilde);
    expect(document.body.textContent).not.toMatch(/BUP|har inte svarat/);
  });
});

describe('an invited unit', () => {
  it('reads its call and answers with a delegate, who must be named', async () => {
    const { world, ylva, tilde } = await planned();
    const nadja = world.device('nadja');
    const shown = await open(ylva, tilde);
    await callAll();
    shown.unmount();
    await open(nadja, tilde);
    expect(letter().getByText(/08-465 004 10/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Svar' }), 'Skickar någon annan');
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }));
    expect(screen.getAllByText('Skriv vem som kommer i stället')).toHaveLength(2);
    await write('Vem kommer?', 'Petter Viklander');
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }));
    const [reply] = ylva.dossier(tilde.caseId)?.dossier.list(callReply) ?? [];
    expect(reply?.body).toMatchObject({ answer: 'sends-delegate', name: 'Petter Viklander' });
  });
});
