import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Restored } from '#storage/restored';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { RestoredNotice } from './restored-notice';

screenTests();
const AT = Date.parse('2026-11-23T09:00:00+01:00');
const told = async (notice: Partial<Restored>) => {
  const ylva = deviceWorld().device('ylva');
  await show(ylva, '/', [
    { path: '/', component: RestoredNotice },
    { path: '/hjalp', component: RestoredNotice },
  ]);
  expect(screen.queryByText(/Servern har återställts/)).toBeNull();
  act(() => ylva.restored.set({ to: AT, at: AT, again: 0, refused: 0, dropped: null, ...notice }));
  return ylva;
};

it.each<[string, Partial<Restored>, string[], string[]]>([
  [
    'how much was sent again',
    { again: 3 },
    ['3 ändringar som den hade tappat skickades igen härifrån.'],
    ['kunde inte'],
  ],
  ['one', { again: 1 }, ['En ändring som den hade tappat skickades igen härifrån.'], []],
  ['that nothing was lost', {}, ['Den hade inte tappat något som du har skrivit'], ['skickades igen']],
  [
    'what could not be taken',
    { refused: 2 },
    ['2 ändringar som den hade tappat kunde inte tas emot'],
    ['inte tappat något'],
  ],
  ['what is kept no longer', { dropped: AT + 60_000 }, ['Det du skickade före mån 23 nov, 09:01'], []],
  ['nothing of what the backup has', { dropped: AT - 60_000 }, [], ['Det du skickade före']],
  ['it without a time', { to: null }, ['Servern har återställts från en äldre säkerhetskopia.'], ['från mån']],
])('tells %s', async (_what, notice, says, silent) => {
  await told(notice);
  const text = document.body.textContent ?? '';
  for (const words of says) expect(text).toContain(words);
  for (const words of silent) expect(text).not.toContain(words);
  if (notice.to !== null) expect(text).toContain('från en säkerhetskopia från mån 23 nov, 09:00.');
});

it('goes once it is read', async () => {
  await told({ again: 1 });
  await userEvent.click(screen.getByRole('button', { name: 'Jag har läst' }));
  expect(screen.queryByText(/Servern har återställts/)).toBeNull();
});
