// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { action } from '#domain/action';
import { attendance } from '#domain/attendance';
import { hearChild } from '#domain/child-voice';
import { meeting, planMeeting } from '#domain/meeting';
import { minute } from '#domain/minute';
import { need } from '#domain/need';
import { plan } from '#domain/plan';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { HoldMeeting } from './hold-meeting';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/mote', component: HoldMeeting }];
const NURSES = 'Aspskolan, skolsköterska och skolläkare';

async function atTheMeeting(options: { consent?: boolean } = {}) {
  const world = deviceWorld('2026-11-26T14:22:00+01:00');
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  if (options.consent !== false) {
    await consentOfBoth(ylva, tilde);
    await ylva.mutate(tilde.caseId, hearChild, {
      childVoiceId: crypto.randomUUID(),
      audience: 'shared',
      voice: {
        text: 'Jag vill vara i skolan.',
        how: 'present',
        on: '2026-11-20',
        toldTo: '',
        readBack: true,
        reason: '',
      },
    });
  }
  await ylva.mutate(tilde.caseId, planMeeting, {
    meetingId: crypto.randomUUID(),
    meeting: {
      purpose: 'sip',
      date: '2026-11-26',
      start: '14:00',
      minutes: 60,
      place: 'Aspskolan',
      link: '',
      question: 'Vem gör vad?',
      chair: 'Ylva Norberg',
      scribe: 'Nadja Holmkvist',
      interpreter: '',
      childPart: { how: 'whole', support: '', toldBy: '' },
    },
  });
  ylva.goOffline();
  const shown = await show(ylva, `/arenden/${tilde.caseId}/mote`, ROUTES);
  const list = <B,>(entity: Parameters<NonNullable<ReturnType<typeof ylva.dossier>>['dossier']['list']>[0]) =>
    (ylva.dossier(tilde.caseId)?.dossier.list(entity) ?? []) as unknown as { body: B; kind: string }[];
  return { ylva, ...tilde, ...shown, list };
}

async function write(label: string, words: string) {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(words);
}

describe('the meeting without a network', () => {
  it('begins with the child’s own words, before anything that adults write', async () => {
    await atTheMeeting();
    const words = screen.getByText('”Jag vill vara i skolan.”');
    const question = screen.getByText('Vem gör vad?');
    expect(words.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getByText('38 min kvar')).toBeTruthy();
  });

  it('notes who is here, one tick each', async () => {
    const { list } = await atTheMeeting();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Karin Sandvik' }));
    await userEvent.click(screen.getByRole('checkbox', { name: NURSES }));
    expect(screen.getByRole('heading', { name: 'På plats, 2 av 6' })).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: NURSES }));
    expect(list<{ present: string }>(attendance).map((one) => one.body.present)).toEqual(['whole', 'absent']);
  });

  it('writes each entry of the minutes under its own kind, which is never preset', async () => {
    const { list } = await atTheMeeting();
    await write('Anteckning', 'Onsdagar går bäst.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara anteckningen' }));
    expect(screen.getAllByText('Välj vad anteckningen handlar om')).toHaveLength(2);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vad handlar anteckningen om?' }), 'SCHOOL');
    await userEvent.click(screen.getByRole('button', { name: 'Spara anteckningen' }));
    expect(list(minute).map((one) => one.kind)).toEqual(['SCHOOL']);
    expect(screen.getByText('Inte skickat än')).toBeTruthy();
  });

  it('takes down an action in one line and marks that nobody owns it, until somebody does', async () => {
    const { list } = await atTheMeeting();
    await write('Skriv kort', 'Skjuts till skolan');
    await userEvent.click(screen.getByRole('button', { name: 'Insats' }));
    expect(screen.getByText('Ingen har tagit på sig ansvaret än')).toBeTruthy();
    expect(screen.getByText('1 saknar')).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Vem gör det\?/ }), NURSES);
    expect(screen.queryByText('Ingen har tagit på sig ansvaret än')).toBeNull();
    expect(list<{ responsible: unknown }>(action)[0]?.body.responsible).toEqual({
      type: 'unit',
      unit: UNIT.nurses,
      person: '',
    });
  });

  it('asks what kind a need is, and saves it with the answer', async () => {
    const { list } = await atTheMeeting();
    await write('Skriv kort', 'Ont i magen på morgonen');
    await userEvent.click(screen.getByRole('button', { name: 'Behov' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vad handlar behovet om?' }), 'HEALTH');
    expect(list<{ text: string }>(need).map((one) => [one.kind, one.body.text])).toEqual([
      ['HEALTH', 'Ont i magen på morgonen'],
    ]);
  });

  it('does not end before the follow-up date is set and the plan is read back', async () => {
    const { list, address, caseId } = await atTheMeeting();
    const end = screen.getByRole('button', { name: 'Avsluta mötet' });
    expect(end.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Bestäm först vilken dag ni följer upp.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Datum för uppföljning'), '2027-01-21');
    await userEvent.click(screen.getByRole('button', { name: 'Spara datumet' }));
    expect(list<{ followUpDate: string }>(plan)[0]?.body.followUpDate).toBe('2027-01-21');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Vi har läst upp det vi kom fram till' }));
    await userEvent.click(screen.getByRole('button', { name: 'Avsluta mötet' }));
    expect(list<{ status: string }>(meeting)[0]?.body.status).toBe('held');
    expect(address()).toBe(`/arenden/${caseId}/plan`);
  });
});

describe('the meeting without consent to a plan', () => {
  it('may be held, but says at once that nothing can be written in the plan, and keeps the words', async () => {
    const { list } = await atTheMeeting({ consent: false });
    expect(screen.getByText('Ni kan prata, men inte skriva i planen')).toBeTruthy();
    await write('Skriv kort', 'Skjuts till skolan');
    await userEvent.click(screen.getByRole('button', { name: 'Insats' }));
    expect(within(screen.getByRole('alert')).getByText('Det gick inte att spara')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Skriv kort').value).toBe('Skjuts till skolan');
    expect(list(action)).toEqual([]);
  });
});
