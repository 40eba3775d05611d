// Every no that the server can answer an online command with is one clear sentence on the screen, in both languages; and
// what is not there is told as what one may not know of.
import { expect, it } from 'vitest';
import { commandWords } from '#domain/command-words';
import { REFUSAL_CODES } from '#domain/refusal';
import { PROBLEM_CODES, type Problem } from '#protocol/problem';
import { ask } from '#sync/transport';
import { resultOf } from './command-ends';

const LANGUAGES = ['sv', 'en'] as const;
/** What only a value that was sent, or a name, could put into a sentence. */
const SENT = 'Kanårin 20160309-2385';

async function told(part: Partial<Problem>): Promise<Record<'sv' | 'en', string>> {
  const problem = { type: 'about:blank', title: SENT, status: 400, code: 'refused', fields: [SENT], ...part };
  const fetch = async () =>
    new Response(JSON.stringify(problem), {
      status: problem.status,
      headers: { 'content-type': 'application/problem+json' },
    });
  const result = resultOf(await ask<void>(fetch as never, '/api/commands/anything', { text: SENT }, null));
  if (result.ok) throw new Error('it was done');
  return { sv: commandWords(result, 'sv'), en: commandWords(result, 'en') };
}

const NOS = [
  ...PROBLEM_CODES.filter((code) => code !== 'refused').map((code) => ({ code })),
  ...REFUSAL_CODES.map((refusal) => ({ code: 'refused' as const, refusal })),
  { code: 'refused' as const, refusal: 'of a later server' },
];

it.each(NOS)('$code $refusal is a sentence in both languages, and holds nothing of what was sent', async (no) => {
  const words = await told(no);
  for (const language of LANGUAGES) {
    expect(words[language]).toMatch(/^\p{Lu}.*\.$/u);
    expect(words[language]).not.toContain('Kanårin');
  }
  expect(words.sv).not.toBe(words.en);
});

it('what is not there is no fault of Samplan’s, and told as what one may not see', async () => {
  const none = await told({ code: 'not-found', status: 404 });
  expect(none).toEqual(await told({ refusal: 'not-found' }));
  expect(none).not.toEqual(await told({ code: 'malformed-body' }));
  expect(none.sv).toContain('eller så ser du det inte');
  expect(none.en).toContain('or you do not see it');
});

it('none says that something is not there without saying that one may not see it', async () => {
  for (const no of NOS) {
    const { sv, en } = await told(no);
    if (/finns inte/.test(sv)) expect(sv).toMatch(/eller så ser du/);
    if (/does not exist/.test(en)) expect(en).toMatch(/or you do not see it/);
  }
});
