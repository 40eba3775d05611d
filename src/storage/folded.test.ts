import { describe, expect, it } from 'vitest';
import { excerpt, foundPieces } from './folded';

/** The text with what was found in brackets. */
const marked = (text: string, query: string) =>
  foundPieces(text, query)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('what was searched for in a text', () => {
  it.each([
    ['Göra läxorna', 'laxor', 'Göra [läxor]na'],
    ['Göra läxorna', 'LÄXOR', 'Göra [läxor]na'],
    ['Hos Björk i Åsele', 'bjoerk aasele', 'Hos [Björk] i [Åsele]'],
    ['Hos Bjoerk', 'björk', 'Hos [Bjoerk]'],
    ['Gaerdet', 'gärd', '[Gaerd]et'],
    ['Michael och Israel', 'el', 'Micha[el] och Isra[el]'],
    ['Sova, sova', 'sova', '[Sova], [sova]'],
    ['Søren', 'sören', '[Søren]'],
    ['Inget här', 'natt', 'Inget här'],
    ['Sömnen', 'söm sömnen', '[Sömnen]'],
    ['', 'x', ''],
  ])('"%s" searched for "%s" is %s', (text, query, expected) => {
    const overlapping = marked(text, query).replaceAll('][', '');
    expect(overlapping).toBe(expected);
  });

  it('loses no letter of the text', () => {
    const text = 'Åsa 👩‍👧 säger: “ät ägg”. Daarfoer.';
    for (const query of ['a', 'ä', 'för', 'ag', 'daar', '👩'])
      expect(
        foundPieces(text, query)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });

  it('is shown with some words around it, and dots where more is left out', () => {
    const text = `${'Först kom mycket annat. '.repeat(20)}Här står natten. ${'Sedan kom mer. '.repeat(20)}`;
    const shown = excerpt(foundPieces(text, 'natten'), 120);
    const words = shown.map((piece) => piece.text).join('');
    expect(shown.find((piece) => piece.found)?.text).toBe('natten');
    expect(words).toMatch(/^….*natten.*…$/);
    expect(words.length).toBeLessThanOrEqual(122);
    expect(excerpt(foundPieces('Kort natt', 'natt'))).toEqual(foundPieces('Kort natt', 'natt'));
  });
});
