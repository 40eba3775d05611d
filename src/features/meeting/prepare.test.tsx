import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { childVoice } from '#domain/child-voice';
import { preparation } from '#domain/preparation';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { faultsLead } from '#tests/world/faults-lead';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CallMeeting } from './call-meeting';
import { Prepare } from './prepare';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/forbered', component: Prepare }];

async function page(options: { consent?: boolean; with?: { path: string; component: () => ReactNode }[] } = {}) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  if (options.consent) await consentOfBoth(ylva, tilde);
  await show(ylva, `/arenden/${tilde.caseId}/forbered`, [...ROUTES, ...(options.with ?? [])]);
  return { ylva, ...tilde };
}

async function write(label: string, words: string) {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(words);
}

async function childSays(words: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Skriv ner vad barnet säger' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Hur fick ni veta det?' }), 'Med bildstöd');
  await write('Med barnets egna ord', words);
  await userEvent.click(screen.getByRole('button', { name: 'Spara barnets ord' }));
}

describe('the preparation', () => {
  it('keeps whom the family does not want there apart, and a service among them is not called by itself', async () => {
    const { ylva, caseId } = await page({ with: [{ path: '/arenden/$caseId/kalla', component: CallMeeting }] });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Aspskolan, skolsköterska och skolläkare' }));
    await write('Är det någon annan som inte ska vara med? Varför?', 'Inte farfar.');
    await write('Vilka vill familjen ha med?', 'Mormor och BUP.');
    await write('Var och när passar det?', 'Onsdag på biblioteket.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara förberedelsen' }));
    expect(ylva.dossier(caseId)?.dossier.list(preparation)[0]?.body).toMatchObject({
      unwanted: 'Inte farfar.',
      unwantedUnits: [UNIT.nurses],
    });
    await userEvent.click(screen.getByRole('link', { name: 'Gå till kallelsen' }));
    const nurses = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Aspskolan, skolsköterska/ });
    const hint = (words: string) => screen.getByText(words).parentElement?.textContent;
    expect(hint('Mormor och BUP.')).toBe('Familjen vill ha med: Mormor och BUP.');
    expect(hint('Onsdag på biblioteket.')).toBe('Familjen om tid och plats: Onsdag på biblioteket.');
    await userEvent.click(screen.getByRole('button', { name: /^Bocka för alla/ }));
    expect(nurses.checked).toBe(false);
    expect(screen.getByText(/Familjen vill inte ha med den här verksamheten/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Tilde/ }).checked).toBe(true);
  });

  it('keeps the child’s words in the unit while there is no consent to a plan', async () => {
    const { ylva, caseId } = await page();
    await childSays('Jag vill vara i skolan.');
    expect(screen.getByText('”Jag vill vara i skolan.”')).toBeTruthy();
    expect(ylva.dossier(caseId)?.dossier.list(childVoice)[0]?.audience).toBe('own');
    expect(screen.getByText(/Bara er verksamhet ser det/)).toBeTruthy();
  });

  it('shares the child’s words once there is a consent', async () => {
    const { ylva, caseId } = await page({ consent: true });
    await childSays('Jag vill vara i skolan.');
    expect(ylva.dossier(caseId)?.dossier.list(childVoice)[0]?.audience).toBe('shared');
  });

  it('asks for the words, or for why there are none', async () => {
    await page();
    await userEvent.click(screen.getByRole('button', { name: 'Skriv ner vad barnet säger' }));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Hur fick ni veta det?' }),
      'Har inte kunnat berätta',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Spara barnets ord' }));
    expect(screen.getAllByText('Skriv varför barnet inte har kunnat berätta')).toHaveLength(2);
  });

  it('notes what was agreed with the family, and edits it without a second record', async () => {
    const { ylva, caseId } = await page();
    await write('Vilken fråga vill familjen att mötet svarar på?', 'Vem hjälper till på morgonen?');
    await userEvent.click(screen.getByRole('button', { name: 'Spara förberedelsen' }));
    await userEvent.click(screen.getByRole('radio', { name: 'På en del av mötet' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara förberedelsen' }));
    const saved = ylva.dossier(caseId)?.dossier.list(preparation) ?? [];
    expect(saved).toHaveLength(1);
    expect(saved[0]?.audience).toBe('own');
    expect(saved[0]?.body).toMatchObject({ question: 'Vem hjälper till på morgonen?', childPart: { how: 'part' } });
  });

  it('says why the family’s description has to wait for the consent', async () => {
    await page();
    const button = screen.getByRole('button', { name: 'Skriv ner vårdnadshavarnas beskrivning' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/En plan får göras först när familjen har samtyckt till det/)).toBeTruthy();
  });

  it('can be read in English', async () => {
    await page();
    act(() => setLanguage('en'));
    expect(screen.getByRole('heading', { name: 'Prepare the meeting' })).toBeTruthy();
  });
});

it('says of every field that is too long what is wrong, at the field and in a summary that leads to it', async () => {
  await page();
  for (const label of ['Det här hjälper', 'Vem berättar för Tilde efteråt?']) await write(label, 'x'.repeat(500));
  await userEvent.click(screen.getByRole('button', { name: 'Spara förberedelsen' }));
  const links = screen.getAllByRole('link', { name: 'Texten är för lång' });
  expect(links).toHaveLength(2);
  for (const link of links) {
    await userEvent.click(link);
    expect(`#${document.activeElement?.id}`).toBe(link.getAttribute('href'));
  }
});

it('says of whom it was told to, too, that it is too long', async () => {
  await page();
  await userEvent.click(screen.getByRole('button', { name: 'Skriv ner vad barnet säger' }));
  await write('Berättat för', 'x'.repeat(500));
  await userEvent.click(screen.getByRole('button', { name: 'Spara barnets ord' }));
  expect(await faultsLead()).toContain('Texten är för lång');
});
