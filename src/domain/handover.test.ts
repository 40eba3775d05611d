import { describe, expect, it } from 'vitest';
import { action } from './action';
import { ACTION, FRAME, GOAL, NEED, NO_EDIT, PLAN, planned, type Story, uuid } from './case.fixture';
import { coordination } from './coordinatorship';
import { frame } from './frame';
import { goal } from './goal';
import { dayItems } from './my-day';
import { livingPlan } from './plan';
import { planEntries } from './plan-content';
import { planRecipients } from './received-plan';

const OFFER = uuid(400);
const copies = [
  { from: PLAN, to: uuid(410) },
  { from: NEED, to: uuid(411) },
  { from: GOAL, to: uuid(412) },
  { from: ACTION, to: uuid(413) },
];
const offer = (story: Story) =>
  story.must('soc', 'handOverCoordinator', { handoverId: OFFER, toUnit: 'bup', toName: 'Kim' });
const accept = (story: Story, unit = 'bup') =>
  story.run(unit, 'acceptCoordinatorship', {
    handoverId: OFFER,
    coordinatorshipId: story.fresh(),
    frameId: story.fresh(),
    serviceId: story.fresh(),
    phone: '036-10 00 02',
    copies,
  });
const unit = (story: Story) => coordination(story.dossier)?.unit;

describe('the coordinator’s role', () => {
  it('begins with the one who opened the case', () => {
    expect(coordination(planned().dossier)).toMatchObject({ unit: 'soc', person: 'soc-person', phone: '036-10 00 01' });
  });

  it('goes to a colleague at once, and invited units read whom to call', () => {
    const story = planned().must('soc', 'appointCoordinator', {
      coordinatorshipId: uuid(401),
      frameId: uuid(402),
      person: 'ada',
      name: 'Ada Exempel',
      phone: '036-10 00 03',
    });
    expect(coordination(story.dossier)).toMatchObject({ unit: 'soc', person: 'ada' });
    expect(story.body(frame, FRAME)).toMatchObject({ convener: 'Ada Exempel', phone: '036-10 00 03' });
  });

  it('stays where it is until the other unit accepts: there is never a gap', () => {
    const story = offer(planned());
    expect(unit(story)).toBe('soc');
    expect(accept(story, 'nurse')).toBe('not-your-unit');
    expect(unit(story)).toBe('soc');
    expect(accept(story)).toBe('applied');
    expect(unit(story)).toBe('bup');
    expect(accept(story)).toBe('already-done');
  });

  it('is declined with a reason: who offered stays, reads it on the day, and the offer can no longer be taken', () => {
    const story = offer(planned());
    const decline = (by: string, reason = 'Vi är två färre i vår') =>
      story.run(by, 'declineHandover', { replyId: story.fresh(), handoverId: OFFER, reason });
    const day = (person: string, of: string) =>
      dayItems({ dossier: story.dossier, facts: story.facts() }, { person, unit: of }, story.now).map(
        ({ item }) => item,
      );
    expect(decline('bup', ' ')).toBe('invalid-args reason');
    expect(decline('nurse')).toBe('not-your-unit');
    expect(day('bup-person', 'bup')).toContain('handover-to-answer');
    expect(decline('bup')).toBe('applied');
    expect(decline('bup')).toBe('already-done');
    expect(accept(story)).toBe('already-done');
    expect(unit(story)).toBe('soc');
    expect(day('bup-person', 'bup')).not.toContain('handover-to-answer');
    expect(day('soc-person', 'soc')).toContain('handover-declined');
    story.must('soc', 'takeBackHandover', { handoverId: OFFER });
    expect(day('soc-person', 'soc')).not.toContain('handover-declined');
  });

  it('brings a living copy of the plan, linked as the original was', () => {
    const story = offer(planned());
    accept(story);
    expect(livingPlan(story.dossier)).toMatchObject({ id: uuid(410), unit: 'bup' });
    expect(story.body(goal, uuid(412))).toMatchObject({ needId: uuid(411), copyOf: GOAL, text: 'Tre hela dagar' });
    expect(story.body(action, uuid(413))).toMatchObject({ goalId: uuid(412), needId: uuid(411) });
    const ids = planEntries(story.dossier).map((entry) => entry.id);
    expect(ids).not.toContain(GOAL);
    expect(ids).toContain(uuid(412));
  });

  it('leaves the old unit in the case as a service that gets its copy', () => {
    const story = offer(planned());
    accept(story);
    expect(planRecipients(story.dossier, 'bup').sort()).toEqual(['nurse', 'soc']);
  });

  it('lets the new unit edit the copy, and the old one no longer issue', () => {
    const story = offer(planned());
    accept(story);
    const changes = { longTermAim: { from: 'Hela dagar i skolan', to: 'Lugna dagar' } };
    expect(story.run('bup', 'editPlan', { planId: uuid(410), changes, ...NO_EDIT })).toBe('applied');
    expect(story.run('soc', 'issuePlan', { versionId: uuid(420), reviewed: story.reviewed() })).toBe('not-your-unit');
    expect(story.run('bup', 'issuePlan', { versionId: uuid(420), reviewed: story.reviewed() })).toBe('applied');
  });

  it('can be closed by the new unit, for everyone', () => {
    const story = offer(planned());
    accept(story);
    expect(story.run('soc', 'closeCase', { closingId: uuid(421), reason: 'moved', on: '2026-03-11', text: '' })).toBe(
      'not-your-unit',
    );
    story.must('bup', 'closeCase', { closingId: uuid(421), reason: 'moved', on: '2026-03-11', text: '' });
    expect(story.run('soc', 'prepare', {})).toMatch(/^invalid-args/);
    expect(story.run('soc', 'endService', { serviceId: uuid(7) })).toBe('closed');
  });

  it('is not offered to one’s own or an unknown unit, and an offer can be taken back', () => {
    const story = planned();
    const to = (toUnit: string) => story.run('soc', 'handOverCoordinator', { handoverId: OFFER, toUnit, toName: '' });
    expect(to('soc')).toBe('invalid-args toUnit');
    expect(to('nobody')).toBe('invalid-args toUnit');
    offer(story);
    expect(story.run('soc', 'takeBackHandover', { handoverId: OFFER })).toBe('applied');
    expect(accept(story)).toBe('gone');
  });

  it('can not be taken back once it was accepted', () => {
    const story = offer(planned());
    accept(story);
    expect(story.run('soc', 'takeBackHandover', { handoverId: OFFER })).toBe('already-done');
  });
});
