import { describe, expect, it } from 'vitest';
import { consented, DAY, FATHER, MOTHER, type Story, uuid } from './case.fixture';
import { confirmingArgs } from './confirm-texts';
import { dayItems } from './my-day';
import { unconfirmedTexts } from './unconfirmed-texts';

const CONSENT = uuid(720);
const NEED = uuid(721);
const LATER = uuid(722);
const write = (story: Story, unit = 'bup', needId = NEED, text = 'Sover dåligt') =>
  story.must(unit, 'nameNeed', { needId, kind: 'HEALTH', need: { text } });
const answer = (story: Story, giver: string) => ({
  answerId: story.fresh(),
  answer: { giver, answer: 'yes', form: 'written', at: story.now, receivedBy: 'Namn soc' },
});
/** Of the mother's yes alone: nothing flows while the father is silent. */
const consent = (story: Story, to = 'teachers', kinds = ['HEALTH'], consentId = CONSENT) =>
  story.must('soc', 'recordConsent', {
    consentId,
    consent: {
      releasing: ['soc', 'bup'],
      receiving: [{ unit: to, kinds, weakerSecrecy: true }],
      purpose: 'Stöd i skolan',
      coversPlan: false,
      validFrom: '2026-03-01',
      validTo: '2027-02-28',
      informed: true,
      informedTextVersion: '1',
      exclusionsAsked: true,
      childInformed: 'heard',
    },
    answers: [answer(story, MOTHER)],
    verificationId: story.fresh(),
  });
const check = (story: Story, consentId = CONSENT) =>
  story.must('bup', 'verifyConsent', { verificationId: story.fresh(), consentId, how: 'read-original' });
const fatherSaysYes = (story: Story, consentId = CONSENT) => {
  const { answerId, answer: said } = answer(story, FATHER);
  return story.must('soc', 'addConsentAnswer', { answerId, answer: { ...said, consentId } });
};
const exclude = (story: Story) =>
  story.must('soc', 'recordExclusion', {
    exclusionId: uuid(723),
    exclusion: {
      from: null,
      to: 'teachers',
      kinds: ['HEALTH'],
      by: MOTHER,
      at: story.now,
      receivedBy: 'a',
      ended: null,
    },
  });
const include = (story: Story) =>
  story.must('soc', 'endExclusion', { exclusionId: uuid(723), by: MOTHER, at: story.now, receivedBy: 'a' });
const confirm = (story: Story, by = 'bup') => {
  const texts = unconfirmedTexts(story.dossier, story.facts(), 'bup', story.now);
  const args = confirmingArgs(texts, 'afterwards', () => story.fresh());
  return args ? story.must(by, 'confirmTexts', args) : story;
};
const edit = (story: Story) =>
  story.must('bup', 'editNeed', {
    needId: NEED,
    changes: { text: { from: 'Sover dåligt', to: 'Sover' } },
    conflictIds: {},
  });

const open = (story: Story, unit = 'bup') =>
  unconfirmedTexts(story.dossier, story.facts(), unit, story.now).map((one) => [one.text, ...one.receivers].join(' '));
const WAITS = ['Sover dåligt teachers'];

describe('the texts that another’s change has opened to weaker secrecy', () => {
  it.each<[string, ((story: Story) => Story)[], string[], string?]>([
    ['written, checked early, and opened by the father’s later yes', [write, consent, check, fatherSaysYes], WAITS],
    ['while the father is silent', [write, consent, check], []],
    ['not checked by the unit that wrote it', [write, consent, fatherSaysYes], []],
    ['opened by the unit’s own check, without the stop', [write, consent, fatherSaysYes, check], WAITS],
    ['of another unit', [write, consent, check, fatherSaysYes], [], 'soc'],
    ['of another kind', [write, (story) => consent(story, 'teachers', ['SOCIAL']), check, fatherSaysYes], []],
    ['to secrecy as strong', [write, (story) => consent(story, 'nurse'), check, fatherSaysYes], []],
    ['written once it could be read there', [consent, check, fatherSaysYes, write], []],
    ['confirmed', [write, consent, check, fatherSaysYes, confirm], []],
    [
      'confirmed by somebody of another unit',
      [write, consent, check, fatherSaysYes, (story) => confirm(story, 'soc')],
      [],
    ],
    ['excluded by the family', [write, consent, check, fatherSaysYes, exclude], []],
    ['let go by an exclusion that ended', [consent, check, fatherSaysYes, exclude, write, include], WAITS],
    ['changed by its unit since, which saw who reads it', [write, consent, check, fatherSaysYes, confirm, edit], []],
    ['changed before it was opened', [write, consent, check, edit, fatherSaysYes], ['Sover teachers']],
    [
      'of a consent that is renewed: read there before',
      [
        consent,
        check,
        fatherSaysYes,
        write,
        (story) => consent(story, 'teachers', ['HEALTH'], LATER),
        (story) => check(story, LATER),
        (story) => fatherSaysYes(story, LATER),
      ],
      [],
    ],
  ])('%s', (_what, happens, expected, unit) => {
    const story = consented();
    for (const happen of happens) happen(story);
    expect(open(story, unit)).toEqual(expected);
  });

  it('wait on the day of the unit that wrote them, once, until they are confirmed', () => {
    const story = consented();
    write(write(story), 'bup', LATER, 'Äter lite');
    fatherSaysYes(check(consent(story)));
    const day = (unit: string) =>
      dayItems({ dossier: story.dossier, facts: story.facts() }, { person: `${unit}-person`, unit }, story.now)
        .map((one) => one.item)
        .filter((item) => item === 'texts-to-confirm').length;
    expect([day('bup'), day('soc')]).toEqual([1, 0]);
    confirm(story);
    expect(day('bup')).toBe(0);
  });

  it('wait no longer once the consent has ended', () => {
    const story = fatherSaysYes(check(consent(write(consented()))));
    story.now += 400 * DAY;
    expect(open(story)).toEqual([]);
  });
});
