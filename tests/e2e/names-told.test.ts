import { describe, expect, it } from 'vitest';
import { namelessIn } from './names-told';

const of = (...lines: string[]) => namelessIn(lines.join('\n'));

describe('names of links and buttons', () => {
  it.each([
    ['no name', '- button'],
    ['a bare sign', '- button "×"'],
    ['a single letter', '- link "A"'],
    ['a missing value', '- button "Ta bort undefined"'],
    ['an unfilled gap', '- button "Ta bort {{what}}"'],
    ['a key of the words', '- link "nav.myDay"'],
  ])('with %s say nothing', (_, line) => {
    expect(of('- main:', `  ${line}`)).toEqual([expect.stringContaining('says nothing')]);
  });

  it('may be the same in two parts that are told apart by their names, and not in one', () => {
    const form = (name: string) => [`  - region "${name}":`, '    - button "Ändra"'];
    expect(of('- main:', ...form('Mål'), ...form('Behov'))).toEqual([]);
    expect(of('- main:', ...form('Mål'), '    - button "Ändra"')).toEqual([
      expect.stringMatching(/"Ändra" stands for two things, in \d+ region Mål/),
    ]);
  });

  it('of links may be the same where they lead to the same place', () => {
    const link = (url: string) => ['  - link "Planen":', `    - /url: ${url}`];
    expect(of('- main:', ...link('/a'), ...link('/a'))).toEqual([]);
    expect(of('- main:', ...link('/a'), ...link('/b'))).toHaveLength(1);
  });

  it('are read through quotes, and past what is no link and no button', () => {
    expect(of('- main:', '  - heading "×"', '  - button "Ändra \\"Sova\\""', '  - \'link "Mål: sova"\':')).toEqual([]);
  });
});
