import { describe, expect, it } from 'vitest';
import { isDone, stepNamed, TOUR_STEPS, type TourStep, type Watched } from './tour-steps';

const CASE = '/arenden/3e0b4a5e-9f8a-4b5e-9a53-0b9d4a6f3c11';
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
    ['case', { path: CASE }, true],
    ['why', { path: CASE }, false],
    ['why', { path: `${CASE}/vem-ser-vad` }, true],
    ['consent', { path: `${CASE}/samtycke/nytt` }, false],
    ['consent', { consents: 3 }, true],
    ['goal', { goals: 3 }, false],
    ['goal', { goals: 4 }, true],
    ['print', { path: `${CASE}/plan` }, false],
    ['print', { path: `${CASE}/papper` }, true],
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
