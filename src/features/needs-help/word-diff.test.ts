import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff';

const own = (runs: { text: string; shared: boolean }[]) =>
  runs.filter((run) => !run.shared).map((run) => run.text.trim());

describe('two versions side by side', () => {
  it('tells what only one of them has, word by word', () => {
    const diff = wordDiff('borta 38 procent av tiden sedan v. 38', 'borta två dagar i veckan sedan v. 38');
    expect(own(diff.mine)).toEqual(['38 procent av tiden']);
    expect(own(diff.theirs)).toEqual(['två dagar i veckan']);
  });

  it('does not take a word for another because a comma follows it', () => {
    const diff = wordDiff('fyra dagar av fem', 'fyra dagar av fem, också på fritids');
    expect(own(diff.mine)).toEqual([]);
    expect(own(diff.theirs)).toEqual([', också på fritids']);
  });

  it('loses nothing: the runs join to the text', () => {
    const [a, b] = ['Ett.\nTvå tre', 'Ett.\n\nTvå fyra fem'];
    const diff = wordDiff(a, b);
    expect(diff.mine.map((run) => run.text).join('')).toBe(a);
    expect(diff.theirs.map((run) => run.text).join('')).toBe(b);
  });

  it('has one shared run for equal texts', () => {
    expect(wordDiff('Lika', 'Lika')).toEqual({
      mine: [{ text: 'Lika', shared: true }],
      theirs: [{ text: 'Lika', shared: true }],
    });
  });
});
