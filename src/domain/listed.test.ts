import { expect, it } from 'vitest';
import { listed } from './listed';

it.each([
  ['sv', [], ''],
  ['sv', ['BUP'], 'BUP'],
  ['sv', ['Aspskolan, elevhälsan'], 'Aspskolan, elevhälsan'],
  ['sv', ['BUP', 'Förskolan'], 'BUP och Förskolan'],
  ['en', ['BUP', 'Förskolan', 'Hamnen'], 'BUP, Förskolan, and Hamnen'],
  ['sv', ['Närvaro', 'mål och insatser', 'hälsa'], 'Närvaro, mål och insatser, hälsa'],
  [
    'sv',
    ['Aspskolan, elevhälsan', 'Socialtjänsten, barn och unga', 'BUP'],
    'Aspskolan, elevhälsan; Socialtjänsten, barn och unga; BUP',
  ],
] as const)('in %s %j reads "%s"', (language, items, read) => {
  expect(listed(items, language)).toBe(read);
});
