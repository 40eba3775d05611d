import { expect, it } from 'vitest';
import { type CommandFailure, commandWords } from './command-words';

it.each<[CommandFailure, RegExp, RegExp]>([
  [{ kind: 'unreachable' }, /Kontrollera nätet/, /Check the network/],
  [{ kind: 'signed-out' }, /Logga in igen/, /Sign in/],
  [{ kind: 'broken' }, /Försök igen om en stund/, /Try again in a while/],
  [{ kind: 'refused', code: 'closed' }, /avslutat/, /closed/],
])('%j says what is wrong and what to do', (failed, sv, en) => {
  expect(commandWords(failed, 'sv')).toMatch(sv);
  expect(commandWords(failed, 'en')).toMatch(en);
});

it('says a rule’s own words where a rule decided', () => {
  const byRule = commandWords({ kind: 'refused', code: 'not-permitted', rule: 'B1' }, 'sv');
  expect(byRule).not.toBe(commandWords({ kind: 'refused', code: 'not-permitted' }, 'sv'));
});
