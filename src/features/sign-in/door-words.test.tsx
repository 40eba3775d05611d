import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SIGN_IN_PROBLEMS } from '#domain/sign-in';
import { setLanguage } from '#ui/words';
import { useDoorWords } from './door-words';

it.each(['sv', 'en'] as const)('every no at the door is a sentence in %s, with its code for the support desk', (to) => {
  act(() => setLanguage(to));
  const t = renderHook(() => useDoorWords()).result.current;
  for (const code of SIGN_IN_PROBLEMS) {
    expect(t(`problem.${code}`)).toMatch(/^\p{Lu}.*\.$/u);
    expect(t('code', { code })).toMatch(new RegExp(`: ${code}$`));
  }
  expect(new Set(SIGN_IN_PROBLEMS.map((code) => t(`problem.${code}`))).size).toBe(SIGN_IN_PROBLEMS.length);
});
