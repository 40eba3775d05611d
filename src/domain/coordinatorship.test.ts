import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planned, type Story, uuid } from './case.fixture';
import { isClosed } from './closing';
import { sceneDirectory } from './consent-scene';
import { coordination, requireCoordinatingUnit } from './coordinatorship';
import { handover } from './handover';

const UNITS = ['soc', 'bup', 'nurse'] as const;
type Unit = (typeof UNITS)[number];

/** The units that may act as the coordinating one now. */
const coordinating = (story: Story): Unit[] =>
  UNITS.filter((unit) => {
    const ctx = { actor: story.actor(unit), now: story.now, unit: sceneDirectory, facts: () => story.facts() };
    try {
      requireCoordinatingUnit(story.dossier, ctx);
      return true;
    } catch {
      return false;
    }
  });

/** `due`: done by the unit whose turn it is, which a random one seldom is. */
type Act = { by: Unit; to: Unit; what: string; which: number; due: boolean };
const unit = fc.constantFrom(...UNITS);
const act = fc.record({
  by: unit,
  to: unit,
  what: fc.constantFrom(
    'appoint',
    'offer',
    'offer',
    'accept',
    'accept',
    'decline',
    'take-back',
    'end-service',
    'close',
    'reopen',
  ),
  which: fc.nat(5),
  due: fc.boolean(),
});

function actor({ by, what, due }: Act, story: Story, offeredTo: string | undefined): string {
  if (!due) return by;
  return (what === 'accept' || what === 'decline' ? offeredTo : coordination(story.dossier)?.unit) ?? by;
}

function perform(story: Story, each: Act): string {
  const { to, what, which, due } = each;
  const offers = story.dossier.list(handover);
  const offer = due ? offers.at(-1) : offers[which % Math.max(1, offers.length)];
  const handoverId = offer?.id ?? uuid(999);
  const by = actor(each, story, offer?.body.toUnit);
  const ids = { coordinatorshipId: story.fresh(), frameId: story.fresh() };
  const phone = '036-10 00 09';
  switch (what) {
    case 'appoint':
      return story.run(by, 'appointCoordinator', { ...ids, person: `${by}-${which}`, name: 'Ada', phone });
    case 'offer':
      return story.run(by, 'handOverCoordinator', { handoverId: story.fresh(), toUnit: to, toName: '' });
    case 'accept':
      return story.run(by, 'acceptCoordinatorship', {
        ...ids,
        handoverId,
        serviceId: story.fresh(),
        phone,
        copies: [],
      });
    case 'decline':
      return story.run(by, 'declineHandover', { replyId: story.fresh(), handoverId, reason: 'Vi hinner inte' });
    case 'take-back':
      return story.run(by, 'takeBackHandover', { handoverId });
    case 'end-service':
      return story.run(by, 'endService', { serviceId: [uuid(6), uuid(7)][which % 2] });
    case 'close':
      return story.run(by, 'closeCase', { closingId: story.fresh(), reason: 'need-gone', on: '2026-03-11', text: '' });
    default:
      return story.run(by, 'reopenCase', { reason: 'Nytt behov' });
  }
}

describe('the coordinator', () => {
  it('is exactly one person in exactly one unit at every instant of every history', () => {
    let moved = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 8, maxLength: 40, size: 'max' }), (acts) => {
        const story = planned();
        let before = coordination(story.dossier);
        for (const each of acts) {
          const outcome = perform(story, each);
          const now = coordination(story.dossier);
          expect(now?.person, JSON.stringify(each)).toBeTruthy();
          expect(now?.name).toBeTruthy();
          expect(now?.phone).toBeTruthy();
          expect(coordinating(story), JSON.stringify(each)).toEqual([now?.unit]);
          // Only taking the role moves it, and only to whoever takes it.
          if (now?.unit !== before?.unit) {
            moved++;
            expect([each.what, outcome]).toEqual(['accept', 'applied']);
            expect(story.dossier.list(handover).map((offer) => offer.body.toUnit)).toContain(now?.unit);
          }
          if (!isClosed(story.dossier)) expect(now?.since).toBeLessThanOrEqual(story.now);
          before = now;
        }
      }),
      { numRuns: 150 },
    );
    expect(moved).toBeGreaterThan(20);
  });

  it('is not moved by an offer from before the role went somewhere else and came back', () => {
    const story = planned();
    const offer = (from: string, handoverId: string, toUnit: string) =>
      story.must(from, 'handOverCoordinator', { handoverId, toUnit, toName: '' });
    const accept = (by: string, handoverId: string) =>
      story.run(by, 'acceptCoordinatorship', {
        handoverId,
        coordinatorshipId: story.fresh(),
        frameId: story.fresh(),
        serviceId: story.fresh(),
        phone: '036-10 00 09',
        copies: [],
      });
    offer('soc', uuid(700), 'nurse');
    offer('soc', uuid(701), 'bup');
    expect(accept('bup', uuid(701))).toBe('applied');
    offer('bup', uuid(702), 'soc');
    expect(accept('soc', uuid(702))).toBe('applied');
    expect(accept('nurse', uuid(700))).toBe('gone');
    expect(coordination(story.dossier)?.unit).toBe('soc');
  });
});
