import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { recordInput } from '#domain/record-input';
import { emptyInput } from '#domain/structured-input.fixture';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { InputCounts } from './input-counts';

screenTests();
const ROUTES = [{ path: '/underlag', component: InputCounts }];

async function talks(device: TestDevice, n: number, outcome: 'need' | 'watch') {
  const { caseId } = await openTilde(device);
  for (let at = 0; at < n; at += 1) {
    const input = { ...emptyInput('school-health-talk', '2026-09-02'), occasion: 'late-years' as const, outcome };
    const args = { inputId: crypto.randomUUID(), shared: false, input };
    expect(await device.mutate(caseId, recordInput, args)).toEqual({ ok: true });
  }
}

describe('inputs in figures', () => {
  it('tell a nurse how many health talks there were and what they led to, and no child', async () => {
    const nadja = deviceWorld().device('nadja');
    await talks(nadja, 6, 'need');
    await talks(nadja, 9, 'watch');
    await show(nadja, '/underlag', ROUTES);
    const table = within(screen.getByRole('table', { name: 'Underlag läsåret 2026/27' }));
    const line = table.getByRole('row', { name: /^Hälsosamtal i skolan, på högstadiet/ });
    expect([...line.children].map((cell) => cell.textContent)).toEqual([
      'Hälsosamtal i skolan, på högstadiet',
      '6',
      '9',
      '15',
    ]);
    expect(screen.queryByText(/Tilde/)).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Läsår' }), '2025/26');
    expect(screen.getByText('Inga underlag läsåret 2025/26')).toBeTruthy();
  });

  it('say so where there are fewer than five', async () => {
    const nadja = deviceWorld().device('nadja');
    await talks(nadja, 4, 'need');
    await show(nadja, '/underlag', ROUTES);
    expect(screen.getAllByText('färre än fem, eller dolt')).toHaveLength(2);
    expect(screen.queryByText('4')).toBeNull();
  });

  it('tell a colleague of another service nothing, and have their English words', async () => {
    setLanguage('en');
    const world = deviceWorld();
    await talks(world.device('nadja'), 6, 'need');
    await show(world.device('ylva'), '/underlag', ROUTES);
    expect(screen.getByRole('heading', { level: 1, name: 'Inputs in figures' })).toBeTruthy();
    expect(screen.getByText('No inputs in the school year 2026/27')).toBeTruthy();
  });
});
