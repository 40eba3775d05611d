import { describe, expect, it } from 'vitest';
import { PROTECTION_LEVELS } from './protection-level';
import { PROTECTION_RULES, type ProtectionRule } from './protection-rules';

describe('what each level of protected identity asks for', () => {
  it.each<[string, ProtectionRule]>([
    ['NONE', row(true, 'always', 0, null)],
    ['MARKING', row(false, 'asked-for', 2, 24)],
    ['PROTECTED_REGISTRATION', row(false, 'asked-for', 2, 24)],
    ['ASSUMED_IDENTITY', row(false, 'asked-for', 2, 24)],
  ])('%s', (level, expected) => {
    expect(PROTECTION_RULES[level as keyof typeof PROTECTION_RULES]).toEqual(expected);
  });

  it('a stricter level never allows what a weaker one does not', () => {
    for (const [at, level] of PROTECTION_LEVELS.entries()) {
      const weaker = PROTECTION_RULES[PROTECTION_LEVELS[Math.max(0, at - 1)]!];
      const { listed, stops, outputWithinHours } = PROTECTION_RULES[level];
      expect(Number(listed)).toBeLessThanOrEqual(Number(weaker.listed));
      expect(stops).toBeGreaterThanOrEqual(weaker.stops);
      expect(outputWithinHours ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
        weaker.outputWithinHours ?? Number.POSITIVE_INFINITY,
      );
    }
  });
});

function row(
  listed: boolean,
  offlineCopy: ProtectionRule['offlineCopy'],
  stops: ProtectionRule['stops'],
  outputWithinHours: number | null,
): ProtectionRule {
  return { listed, offlineCopy, stops, outputWithinHours };
}
