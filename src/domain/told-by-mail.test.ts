import { describe, expect, it } from 'vitest';
import type { Call } from './call';
import { callMail, mailOf, mayMailCall } from './call-mail';
import { id, NOON, Scene } from './consent-scene';
import { openDossier } from './dossier';
import type { Rec } from './record';

const call = (body: object = {}, more: object = {}) =>
  ({
    ...{ entity: 'call', id: id(90), unit: 'soc', kind: 'LOGISTICS', audience: 'shared', version: 1, deleted: false },
    ...{ by: 'eva', at: NOON, body: { toUnit: 'bup', question: '', initials: '', revision: 0, ...body } },
    ...more,
  }) as unknown as Rec<Call>;
const may = (tell: (scene: Scene, mother: string) => unknown, body: object = {}) => {
  const scene = new Scene({ born: '2016-06-15' });
  tell(scene, scene.guardian('Maja'));
  const said = mayMailCall(call(body), scene.facts(), NOON);
  return said.ok ? said.because : `no ${said.because}: ${said.remedy}`;
};
const consent = (scene: Scene, more: object = {}, from = 'soc', to = 'bup') => {
  const made = scene.consent([from], { [to]: ['LOGISTICS'] }, more);
  scene.verify(made, from);
  return made;
};
const agreed = (scene: Scene, mother: string, more: object = {}) => {
  const made = consent(scene, more);
  scene.answer(made, mother);
  return made;
};

describe('a call by mail', () => {
  it.each<[string, (scene: Scene, mother: string) => unknown, object, string]>([
    ['before any consent: it reveals nothing', () => undefined, {}, 'NO_GROUND'],
    [
      'before any consent, with the question in it',
      () => undefined,
      { question: 'Vem gör vad?' },
      'no NO_GROUND: ask-for-consent',
    ],
    ['before any consent, with initials in it', () => undefined, { initials: 'T E' }, 'no NO_GROUND: ask-for-consent'],
    ['with a consent, whatever it tells', agreed, { question: 'Vem gör vad?', initials: 'T E' }, 'C1'],
    ['to nobody that is named', agreed, { toUnit: undefined }, 'no NOT_NAMED: name-units'],
    [
      'with somebody of the family protected',
      (scene, mother) => [agreed(scene, mother), scene.guardian('Karim', 'none', { protectedIdentity: true })],
      {},
      'no B1: never',
    ],
    [
      'before the consent begins',
      (scene, mother) => agreed(scene, mother, { validFrom: '2026-03-13' }),
      {},
      'NO_GROUND',
    ],
    [
      'after it has run out',
      (scene, mother) => agreed(scene, mother, { validTo: '2026-03-11' }),
      {},
      'no B10: new-consent',
    ],
    ['once all was taken back', (scene, mother) => scene.withdraw(agreed(scene, mother)), {}, 'no B10: new-consent'],
    [
      'once all was taken back, of another kind',
      (scene) => scene.withdraw(scene.consent(['soc'], { bup: ['SOCIAL'] })),
      {},
      'no B10: new-consent',
    ],
    [
      'once a part was taken back, of another kind',
      (scene) =>
        scene.withdraw(scene.consent(['soc'], { bup: ['SOCIAL'] }), { units: [], kinds: ['SOCIAL'], plan: false }),
      {},
      'NO_GROUND',
    ],
    [
      'once one of two of another kind was taken back',
      (scene) => [
        scene.consent(['soc'], { bup: ['SOCIAL'] }),
        scene.withdraw(scene.consent(['soc'], { bup: ['SOCIAL'] })),
      ],
      {},
      'NO_GROUND',
    ],
    [
      'once what others let pass was taken back',
      (scene) => scene.withdraw(scene.consent(['nurse'], { bup: ['SOCIAL'] })),
      {},
      'NO_GROUND',
    ],
    [
      'once what passes to others was taken back',
      (scene) => scene.withdraw(scene.consent(['soc'], { hab: ['SOCIAL'] })),
      {},
      'NO_GROUND',
    ],
    [
      'once what passes to it among others was taken back',
      (scene) => scene.withdraw(scene.consent(['soc'], { hab: ['SOCIAL'], bup: ['SOCIAL'] })),
      {},
      'no B10: new-consent',
    ],
    ['while the consent is not yet answered', (scene) => consent(scene), {}, 'NO_GROUND'],
    [
      'after the only guardian has said no',
      (scene, mother) => scene.answer(consent(scene), mother, 'no'),
      {},
      'no C1: respect-no',
    ],
  ])('%s', (_when, tell, body, expected) => {
    expect(may(tell, body)).toBe(expected);
  });
});

describe('what became of it', () => {
  const mail = (n: number, callId: string, revision: number, outcome = 'sent') => ({
    ...{ entity: 'callMail', id: id(n), unit: 'soc', kind: 'LOGISTICS', audience: 'own', version: 1, deleted: false },
    ...{ by: 'server', at: NOON + n, body: { callId, revision, outcome, code: '', at: NOON + n } },
  });
  const of = (revision: number, ...mails: ReturnType<typeof mail>[]) =>
    mailOf(openDossier(id(1), mails as never), call({ revision }))?.id;

  it('is the last mail that told of this call as it is now', () => {
    const mails = [mail(1, id(90), 0), mail(2, id(90), 1, 'refused'), mail(3, id(91), 1), mail(4, id(90), 1)];
    expect([of(0, ...mails), of(1, ...mails), of(2, ...mails), of(0)]).toEqual([id(1), id(4), undefined, undefined]);
    expect(callMail.name).toBe('callMail');
  });
});
