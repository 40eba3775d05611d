import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { action, addAction } from '#domain/action';
import { attendance } from '#domain/attendance';
import { hearChild } from '#domain/child-voice';
import { crisisPlan } from '#domain/crisis-plan';
import { disagreement } from '#domain/disagreement';
import { goal } from '#domain/goal';
import { meeting, planMeeting } from '#domain/meeting';
import { minute } from '#domain/minute';
import { need } from '#domain/need';
import { plan } from '#domain/plan';
import { planEntries } from '#domain/plan-content';
import { reviewMark } from '#domain/plan-version';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { faultsLead } from '#tests/world/faults-lead';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { sentence } from '#tests/world/sentence';
import { letLettersAct } from '#ui/letter-keys';
import { HoldMeeting } from './hold-meeting';
import { ReadBack } from './read-back';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId/mote', component: HoldMeeting },
  { path: '/arenden/$caseId/mote/las-upp', component: ReadBack },
];
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
    expect(screen.getByText('Bestäm först vem som gör varje insats, eller skriv att ingen tar den.')).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Vem gör det\?/ }), NURSES);
    expect(screen.queryByText('Ingen har tagit på sig ansvaret än')).toBeNull();
    expect(list<{ responsible: unknown }>(action)[0]?.body.responsible).toEqual({
      type: 'unit',
      unit: UNIT.nurses,
      person: '',
    });
  });

  it('keeps a day that was refused, says why beside it, and lets it be mended', async () => {
    const { ylva, caseId, list } = await atTheMeeting();
    await act(async () => {
      await ylva.mutate(caseId, addAction, {
        actionId: crypto.randomUUID(),
        action: {
          ...{ goalId: null, needId: null, text: 'Skjuts till skolan', responsible: null, indicator: '' },
          ...{ start: '2026-12-07', due: null, status: 'not-started' },
        },
      });
    });
    const day = () => screen.getByLabelText<HTMLInputElement>(/^Klart senast/);
    fireEvent.change(day(), { target: { value: '2026-12-01' } });
    fireEvent.blur(day());
    await vi.waitFor(() => expect(day().getAttribute('aria-invalid')).toBe('true'));
    expect(day().value).toBe('2026-12-01');
    const why = document.getElementById(day().getAttribute('aria-describedby')?.split(' ').at(-1) ?? '');
    expect(why?.textContent).toMatch(/datum/i);
    expect(list<{ due: string | null }>(action)[0]?.body.due).toBeNull();
    fireEvent.change(day(), { target: { value: '2026-12-14' } });
    fireEvent.blur(day());
    await vi.waitFor(() => expect(list<{ due: string | null }>(action)[0]?.body.due).toBe('2026-12-14'));
    await vi.waitFor(() => expect(day().getAttribute('aria-invalid')).toBeNull());
    expect(day().value).toBe('2026-12-14');
  });

  it('takes a goal down under its need and an action under its goal, by nothing but words and Enter', async () => {
    const { list } = await atTheMeeting();
    await write('Skriv kort', 'Lugna morgnar');
    await userEvent.click(screen.getByRole('button', { name: 'Behov' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vad handlar behovet om?' }), 'SCHOOL');
    await userEvent.type(screen.getByLabelText('Skriv kort'), 'Tre hela dagar i veckan{Enter}');
    await userEvent.type(screen.getByLabelText('Skriv kort'), 'Schema med bilder{Enter}');
    await userEvent.type(screen.getByLabelText('Skriv kort'), 'Ringer kvällen före{Enter}');
    const [needId, goalId] = [
      (list(need)[0] as unknown as { id: string }).id,
      (list(goal)[0] as unknown as { id: string }).id,
    ];
    expect(list(goal)).toMatchObject([{ body: { text: 'Tre hela dagar i veckan', needId } }]);
    expect(list(action)).toMatchObject([
      { body: { text: 'Schema med bilder', needId, goalId } },
      { body: { text: 'Ringer kvällen före', needId, goalId } },
    ]);
    expect(screen.getAllByText(sentence('Målet Tre hela dagar i veckan'), { selector: 'p' })).toHaveLength(2);
  });

  it('takes down by a single letter outside the fields, but not where somebody has turned them off', async () => {
    const { list } = await atTheMeeting();
    await write('Skriv kort', 'Tre hela dagar i veckan');
    (document.activeElement as HTMLElement).blur();
    letLettersAct(false);
    await userEvent.keyboard('m');
    expect(list(goal)).toEqual([]);
    letLettersAct(true);
    await userEvent.keyboard('m');
    expect(list(goal)).toMatchObject([{ body: { text: 'Tre hela dagar i veckan' } }]);
  });

  it('offers those who are here, by name, for who does it', async () => {
    const { list } = await atTheMeeting();
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till en person' }));
    await write('Namn', 'Hanna Skoglund');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Verksamhet' }), NURSES);
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till' }));
    await write('Skriv kort', 'Skjuts till skolan');
    await userEvent.click(screen.getByRole('button', { name: 'Insats' }));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: /^Vem gör det\?/ }),
      `Hanna Skoglund, ${NURSES}`,
    );
    expect(list<{ responsible: unknown }>(action)[0]?.body.responsible).toEqual({
      type: 'unit',
      unit: UNIT.nurses,
      person: 'Hanna Skoglund',
    });
  });

  it('writes an action that nobody takes down as a need that nobody meets, and then lets the meeting go on', async () => {
    const { list } = await atTheMeeting();
    await write('Skriv kort', 'Skjuts till skolan');
    await userEvent.click(screen.getByRole('button', { name: 'Insats' }));
    await userEvent.click(screen.getByRole('button', { name: /^Ingen tar den.*Skjuts till skolan/ }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Ett behov som ingen möter' }).checked).toBe(true);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vad handlar det om?' }), 'SOCIAL');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(screen.getByText('Ingen tar den. Det är nedskrivet.')).toBeTruthy();
    expect(list<{ aboutId: string }>(disagreement)[0]?.body.aboutId).toBe(
      (list(action)[0] as unknown as { id: string }).id,
    );
    expect(screen.getByText('Bestäm först vilken dag ni följer upp.')).toBeTruthy();
  });

  it('goes through an agenda with times, and says how late it is', async () => {
    await atTheMeeting();
    const agenda = within(screen.getByRole('navigation', { name: 'Dagordning' }));
    const here = () => agenda.getAllByRole('link').filter((one) => one.getAttribute('aria-current') === 'step');
    expect(agenda.getAllByRole('link').map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^Välkommen .klart.14:00–14:05$/),
      expect.stringMatching(/^Viktigt för Tilde .klart.14:05–14:20$/),
      'Hur är det nu?14:20–14:30',
      'Mål och insatser14:30–14:50',
      'Om planen inte håller14:50–14:55',
      'Uppföljning14:55–15:00',
    ]);
    expect(here()[0]?.textContent).toContain('Hur är det nu?');
    await userEvent.click(agenda.getByRole('link', { name: /^Viktigt för Tilde/ }));
    expect(here()[0]?.textContent).toContain('2 min över tiden');
  });

  it('writes down whom to call if the plan does not hold', async () => {
    const { list } = await atTheMeeting();
    await userEvent.click(screen.getByRole('button', { name: 'Skriv vad ni gör och vem ni ringer' }));
    await write('Vad är det som händer?', 'Tilde kommer inte iväg två dagar i rad');
    await write('Vem ringer ni?', 'Nadja');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(screen.getAllByText('Välj vad det handlar om')).toHaveLength(2);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vad handlar det om?' }), 'SCHOOL');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(list(crisisPlan)).toMatchObject([{ kind: 'SCHOOL', body: { contact: 'Nadja' } }]);
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
    expect(screen.getByText('Läs först upp det ni kom fram till.')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Läs upp' }));
    expect(address()).toBe(`/arenden/${caseId}/mote/las-upp`);
    expect(await screen.findByText('Ni följer upp torsdag 21 januari 2027.')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Vi har läst upp det vi kom fram till' }));
    await userEvent.click(screen.getByRole('link', { name: 'Tillbaka till mötet' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Avsluta mötet' }));
    expect(list<{ status: string }>(meeting)[0]?.body.status).toBe('held');
    expect(address()).toBe(`/arenden/${caseId}/plan`);
  });
});

it('tells before the end whether the family’s paper has left this device, and whether the plan has changed since', async () => {
  const { ylva, list, caseId } = await atTheMeeting();
  await write('Skriv kort', 'Skjuts till skolan');
  await userEvent.click(screen.getByRole('button', { name: 'Insats' }));
  expect(screen.getByText('Inte utskrivet härifrån än. Det går utan nät.')).toBeTruthy();
  const [held] = list(meeting) as unknown as { id: string }[];
  const entries = planEntries(ylva.dossier(caseId)!.dossier);
  const printed = { at: Date.UTC(2026, 10, 26, 13, 42), mark: reviewMark(entries) };
  act(() => ylva.drafts.set(`endMeeting:${held?.id}`, { date: '', read: true, printed }));
  expect(screen.getByText('Utskrivet eller sparat 14:42')).toBeTruthy();
  await write('Skriv kort', 'Frukost tillsammans');
  await userEvent.click(screen.getByRole('button', { name: 'Insats' }));
  expect(await screen.findByText('Planen har ändrats sedan utskriften 14:42')).toBeTruthy();
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

it.each<[form: string, open: string, fields: string[], save: string, faults: string[]]>([
  ['nobody', 'Lägg till en person', [], 'Lägg till', ['Skriv namnet']],
  ['a name', 'Lägg till en person', ['Namn'], 'Lägg till', ['Texten är för lång']],
  [
    'a disagreement',
    'Skriv ner en oenighet',
    ['Vem eller vilka?', 'Vad händer nu?'],
    'Spara',
    ['Texten är för lång', 'Texten är för lång'],
  ],
])('bad input: %s is said at each field and in the summary', async (_form, open, fields, save, faults) => {
  await atTheMeeting();
  await userEvent.click(screen.getByRole('button', { name: open }));
  for (const label of fields) await write(label, 'x'.repeat(5_000));
  await userEvent.click(screen.getByRole('button', { name: save }));
  expect(await faultsLead()).toEqual(expect.arrayContaining(faults));
});
