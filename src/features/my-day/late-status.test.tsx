// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '#ui/words';
import { LateStatus } from './to-do-rows';

afterEach(cleanup);

describe('how late it is', () => {
  it.each([
    ['since the day before', '2026-11-24', '2026-11-25', 'En arbetsdag sen', 'One working day late'],
    ['over a weekend', '2026-11-20', '2026-11-23', 'En arbetsdag sen', 'One working day late'],
    ['on a Saturday', '2026-11-20', '2026-11-21', 'Sen, ingen arbetsdag har gått', 'Late, no working day has passed'],
    ['over Easter', '2026-04-02', '2026-04-07', 'En arbetsdag sen', 'One working day late'],
    ['over Christmas', '2026-12-23', '2026-12-29', '2 arbetsdagar sen', '2 working days late'],
  ])('counts working days: %s', (_what, due, today, sv, en) => {
    for (const [language, words] of [
      ['sv', sv],
      ['en', en],
    ] as const) {
      setLanguage(language);
      render(<LateStatus due={due} today={today} />);
      expect(screen.getByText(words)).toBeTruthy();
      cleanup();
    }
    setLanguage('sv');
  });
});
