import { describe, expect, it } from 'vitest';
import { consented, gathered, NO_EDIT, type Story, uuid } from './case.fixture';
import { childVoice, latestVoice } from './child-voice';

const NOTE = uuid(490);
const words = {
  text: 'Jag vill ha lugnt',
  how: 'picture-support',
  on: '2026-03-10',
  toldTo: 'Lo',
  readBack: false,
  reason: '',
};
const hear = (story: Story, audience: string, part: object = {}, id = NOTE, unit = 'nurse') =>
  story.run(unit, 'hearChild', { childVoiceId: id, audience, voice: { ...words, ...part } });

describe('the child’s own words', () => {
  it.each([
    ['words that were never said', { text: '' }, 'invalid-args voice.text'],
    ['silence without a reason', { how: 'not-heard', text: '' }, 'invalid-args voice.reason'],
    ['words of tomorrow', { on: '2026-03-20' }, 'bad-date voice.on'],
    ['a way that does not exist', { how: 'guessed' }, 'invalid-args voice.how'],
  ])('are not: %s', (_what, part, expected) => {
    expect(hear(gathered(), 'own', part)).toBe(expected);
  });

  it('are noted before the consent and shared after it, as a new record', () => {
    const story = gathered();
    expect(hear(story, 'own')).toBe('applied');
    const share = { childVoiceId: uuid(491), fromId: NOTE };
    expect(story.run('nurse', 'shareChildVoice', share)).toMatch(/^rule/);

    const later = consented();
    hear(later, 'own');
    expect(later.run('soc', 'shareChildVoice', share)).toBe('not-your-unit');
    expect(later.run('nurse', 'shareChildVoice', share)).toBe('applied');
    expect(later.dossier.list(childVoice).map((voice) => voice.audience)).toEqual(['own', 'shared']);
    expect(later.run('nurse', 'shareChildVoice', { childVoiceId: uuid(492), fromId: uuid(491) })).toBe('already-done');
  });

  it('shared go before a note, the newest before the older', () => {
    const story = consented();
    hear(story, 'shared', { text: 'först', on: '2026-03-01' });
    hear(story, 'shared', { text: 'sen', on: '2026-03-09' }, uuid(493));
    hear(story, 'own', { text: 'anteckning', on: '2026-03-11' }, uuid(494));
    expect(latestVoice(story.dossier)?.body.text).toBe('sen');
  });

  it('can always be taken back, and edited only by who wrote them down', () => {
    const story = gathered();
    hear(story, 'own');
    const changes = { text: { from: words.text, to: 'Jag vill ha tyst' } };
    expect(story.run('soc', 'editChildVoice', { childVoiceId: NOTE, changes, ...NO_EDIT })).toBe('not-your-unit');
    expect(story.run('nurse', 'editChildVoice', { childVoiceId: NOTE, changes, ...NO_EDIT })).toBe('applied');
    const tomorrow = { on: { from: words.on, to: '2026-03-30' } };
    expect(story.run('nurse', 'editChildVoice', { childVoiceId: NOTE, changes: tomorrow, ...NO_EDIT })).toBe(
      'bad-date changes.on',
    );
    expect(story.run('nurse', 'takeBackChildVoice', { childVoiceId: NOTE })).toBe('applied');
    expect(latestVoice(story.dossier)).toBeUndefined();
  });
});
