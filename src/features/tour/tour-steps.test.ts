import { describe, expect, it } from 'vitest';
import { consented, gathered, NOON, opened, type Story } from '#domain/case.fixture';
import type { DossierView } from '#storage/dossier-view';
import { isDone, stepNamed, TOUR_STEPS, type TourStep, tourCase, type Watched } from './tour-steps';

const ADDRESS = '/arenden/3e0b4a5e-9f8a-4b5e-9a53-0b9d4a6f3c11';
const BEFORE: Watched = {
  path: '/',
  consents: 2,
  goals: 3,
  isCut: false,
  sync: { state: 'all', waiting: 0 },
};

describe('a step of the tour', () => {
  it.each<[TourStep, Partial<Watched>, boolean]>([
    ['case', {}, false],
    ['case', { path: '/arenden' }, false],
    ['case', { path: '/arenden/nytt' }, false],
    ['case', { path: ADDRESS }, true],
    ['why', { path: ADDRESS }, false],
    ['why', { path: `${ADDRESS}/vem-ser-vad` }, true],
    ['consent', { path: `${ADDRESS}/samtycke/nytt` }, false],
    ['consent', { consents: 3 }, true],
    ['goal', { goals: 3 }, false],
    ['goal', { goals: 4 }, true],
    ['print', { path: `${ADDRESS}/plan` }, false],
    ['print', { path: `${ADDRESS}/papper` }, true],
    ['cut', {}, false],
    ['cut', { isCut: true }, true],
    ['write', { isCut: true }, false],
    ['write', { sync: { state: 'device', waiting: 1 } }, false],
    ['write', { isCut: true, sync: { state: 'offline', waiting: 1 } }, true],
    ['sync', { isCut: true, sync: { state: 'offline', waiting: 1 } }, false],
    ['sync', { sync: { state: 'sending', waiting: 1 } }, false],
    ['sync', { sync: { state: 'offline', waiting: 0 } }, false],
    ['sync', {}, true],
  ])('%s after %j is done: %s', (step, change, done) => {
    expect(isDone(step, BEFORE, { ...BEFORE, ...change })).toBe(done);
  });

  it('that no longer exists begins the tour anew', () => {
    expect(stepNamed('juggle')).toBe('case');
    for (const step of TOUR_STEPS) expect(stepNamed(step)).toBe(step);
  });
});

describe('the case that the tour goes to', () => {
  const view = (id: string, story: Story) => ({ id, dossier: story.dossier, facts: story.facts() }) as DossierView;
  const closed = () =>
    consented().must('soc', 'closeCase', {
      closingId: crypto.randomUUID(),
      reason: 'need-gone',
      on: '2026-03-10',
      text: '',
    } as never);
  const hidden = () => consented({ protectedIdentity: 'MARKING' });
  const goes = (...views: DossierView[]) => tourCase(views, 'soc-person', NOON)?.id;

  it.each<[string, () => Story]>([
    ['closed', closed],
    ['protected', hidden],
  ])('is never one that is %s', (_what, story) => {
    expect(goes(view('a', story()))).toBeUndefined();
    expect(goes(view('a', story()), view('b', opened()))).toBe('b');
  });

  it('has a plan that may be written in, before one that has not', () => {
    expect(goes(view('a', gathered()), view('b', consented()))).toBe('b');
    expect(goes(view('b', consented()), view('a', consented()))).toBe('a');
  });

  it('is one’s own before another’s', () => {
    expect(tourCase([view('a', consented()), view('b', consented())], 'bup-person', NOON)?.id).toBe('a');
    const theirs = consented().must('soc', 'appointCoordinator', {
      coordinatorshipId: crypto.randomUUID(),
      frameId: crypto.randomUUID(),
      person: 'hen',
      name: 'Hen',
      phone: '08-465 004 02',
    });
    expect(goes(view('a', theirs), view('b', consented()))).toBe('b');
  });
});
