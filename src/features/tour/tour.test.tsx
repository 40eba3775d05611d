import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { setGoal } from '#domain/goal';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Tour } from './tour';
import type { TourStep } from './tour-steps';

screenTests();
const heard: string[] = [];

/** The app around the tour: remembers the step, and holds the cable. */
function Around({ from = 'case' }: { from?: TourStep }) {
  const [at, onStep] = useState<string>(from);
  const [isCut, cut] = useState(false);
  return <Tour at={at} onStep={onStep} onEnd={() => heard.push('end')} cable={{ isCut, cut }} />;
}
const panel = () => within(screen.getByRole('region', { name: 'Rundtur' }));
const press = (name: string) => userEvent.click(panel().getByRole('button', { name }));

async function tour(from: TourStep = 'case') {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const nadja = world.device('nadja');
  const opened = await openTilde(ylva);
  await invite(ylva, opened.caseId, UNIT.nurses);
  await verify(nadja, opened.caseId, await consentOfBoth(ylva, opened));
  heard.length = 0;
  // A layout without a path of its own, so that the tour stands beside whatever screen is open.
  const Start = () => <Around from={from} />;
  const shown = await show(ylva, '/', [
    { path: '/', component: Start },
    { path: '/arenden/$caseId', component: Start },
  ]);
  return { ylva, caseId: opened.caseId, ...shown };
}

describe('the tour', () => {
  it('counts its steps, leads to the real screen, and says when a step is done', async () => {
    const { caseId, address } = await tour();
    expect(panel().getByText('Steg 1 av 8')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Öppna ett ärende');
    expect(panel().getByRole('status').textContent).toBe('');
    await press('Ta mig dit');
    expect(address()).toBe(`/arenden/${caseId}`);
    expect(panel().getByRole('status').textContent).toContain('Du är i ett ärende');
    await press('Nästa');
    expect(document.activeElement?.textContent).toBe('Se vem som ser vad');
  });

  it('can be skipped step by step to its end, and ended at any step', async () => {
    await tour();
    for (let step = 1; step < 8; step++) await press('Hoppa över');
    expect(panel().getByText('Steg 8 av 8')).toBeTruthy();
    await press('Klart');
    await press('Avsluta rundturen');
    expect(heard).toEqual(['end', 'end']);
  });

  it('sees a goal being written', async () => {
    const { ylva, caseId } = await tour('goal');
    const goal = { needId: null, longTerm: false, text: 'Tre hela dagar', indicator: '', targetDate: null };
    await act(() => ylva.mutate(caseId, setGoal, { goalId: crypto.randomUUID(), goal }));
    expect(panel().getByRole('status').textContent).toContain('Målet är sparat');
  });

  it('pulls the cable and puts it back', async () => {
    await tour('cut');
    await press('Dra ur nätet');
    expect(panel().getByRole('status').textContent).toContain('Nätet är urdraget');
    await press('Nästa');
    await press('Hoppa över');
    await press('Sätt i nätet');
    expect(panel().queryByRole('button', { name: 'Sätt i nätet' })).toBeNull();
  });

  it('folds away where it stands in the way', async () => {
    await tour();
    await press('Fäll ihop');
    expect(panel().queryByRole('button', { name: 'Ta mig dit' })).toBeNull();
    await press('Visa');
    expect(panel().getByRole('button', { name: 'Ta mig dit' })).toBeTruthy();
  });

  it('says what to do where the person has no case, and is complete in English', async () => {
    setLanguage('en');
    await show(deviceWorld().device('ylva'), '/', [{ path: '/', component: Around }]);
    expect(screen.getByText(/There is no case to show here/)).toBeTruthy();
  });
});
