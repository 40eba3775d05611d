import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDifference } from './word-difference';

const told = (older: string, newer: string) =>
  wordDifference(older, newer)
    .map(({ what, text }) => (what === 'same' ? text : `${what === 'added' ? '+' : '-'}[${text.trim()}] `))
    .join('')
    .trim();

it.each([
  ['nothing', 'Tre hela dagar', 'Tre hela dagar', 'Tre hela dagar'],
  ['a word', 'Tre hela dagar i veckan', 'Fyra hela dagar i veckan', '-[Tre] +[Fyra] hela dagar i veckan'],
  [
    'an addition at the end',
    'Schema med bilder',
    'Schema med bilder varje morgon',
    'Schema med bilder +[varje morgon]',
  ],
  ['a removal', 'Schema med bilder varje morgon', 'Schema med bilder', 'Schema med bilder -[varje morgon]'],
  ['another text', 'Skjuts till skolan', 'Behandling mot ångest', '-[Skjuts till skolan] +[Behandling mot ångest]'],
  ['a text where there was none', '', 'Nytt', '+[Nytt]'],
])('tells of %s', (_what, older, newer, expected) => {
  expect(told(older, newer)).toBe(expected);
});

it('never loses a word of either text', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const pieces = wordDifference(older, newer);
      const without = (what: string) =>
        pieces
          .filter((piece) => piece.what !== what)
          .map((piece) => piece.text.trim())
          .filter(Boolean)
          .join(' ');
      expect(without('removed')).toBe(newer);
      expect(without('added')).toBe(older);
    }),
  );
});
