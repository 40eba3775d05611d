import fc from 'fast-check';
import { at, id, pick, some } from './choices';
import { type Case, DAY, dateOf } from './family-story';
import { histories, numbers, tell } from './history';
import { QUESTION_KINDS, RELEASERS } from './history-units';
import type { Text } from './oracle-outputs';
import { Story } from './story';

/** One text for each kind that each of some units writes. Its word stands nowhere else. */
export const TEXTS: readonly (Text & { word: string })[] = [...RELEASERS, 'clinic'].flatMap((unit, n) =>
  QUESTION_KINDS.map((kind, k) => ({ id: id(5_000 + 100 * n + k), unit, kind, word: `ord-${unit}-${kind}.` })),
);
/** The call to the meeting, whose question is a text too, and the plan, which says where one meets next. */
export const CALL: Text = { id: id(6_001), unit: 'soc', kind: 'LOGISTICS' };
export const PLAN: Text = { id: id(6_002), unit: 'soc', kind: 'PLAN_ACTION' };

/** What is kept from one reader of the family, beside all that a `Story` tells. */
class SecretStory extends Story {
  private reader = (n = 0) => (n % 4 === 0 ? 'child' : pick(this.world.guardians, n).id);
  private readonly marks: NonNullable<Story['world']['kept']> = [];

  hide([who, which, kinds, shape = 0, rule]: number[]) {
    const kept = {
      rule: pick(['B3', 'B4', 'B5'], rule),
      reader: this.reader(who),
      texts: shape % 3 === 0 ? [] : some([CALL.id, PLAN.id, ...TEXTS.map((one) => one.id)], which),
      kinds: shape % 3 === 1 ? [] : some(QUESTION_KINDS, kinds),
      lifted: false,
    };
    this.marks.push(kept);
    this.world.kept = this.marks;
    this.write('guardianBlock', {
      rule: kept.rule,
      reader: kept.reader,
      recordIds: kept.texts,
      kinds: kept.kinds,
      assessment: 'a',
      assessedBy: 'x',
      assessedOn: '2026-03-01',
      // Long gone: it holds until it is lifted.
      reviewOn: '2026-03-02',
      liftedAt: null,
    });
  }

  lift([which]: number[]) {
    const index = at(this.marks, which);
    const found = this.marks[index];
    if (!found) return;
    found.lifted = true;
    this.amend('guardianBlock', index, { liftedAt: this.now });
  }

  hidePlace([who, type, start = 0, length = 0]: number[]) {
    const hiddenFrom = [pick(this.world.guardians, who).id];
    const decision = {
      type: pick(['LVU_14', 'LVU_14', 'SHELTER'], type),
      from: dateOf(this.now + ((start % 20) - 15) * DAY),
      to: length % 4 === 0 ? null : dateOf(this.now + (length % 200) * DAY),
      releasing: [],
      receiving: [],
    };
    this.world.decisions.push({ ...decision, ended: false, hiddenFrom });
    this.write('boardDecision', { ...decision, coversPlan: false, hiddenFrom, endedAt: null });
  }
}

const SECRETS = ['hide', 'hide', 'lift', 'hidePlace'] as const;

/** Histories in which something may be kept from a reader of the family too; after all else, or the clock, has run. */
export const secretHistories = fc.record({
  told: histories,
  secrets: fc.array(fc.tuple(fc.constantFrom(...SECRETS), numbers), { maxLength: 4 }),
});
export type SecretTold = typeof secretHistories extends fc.Arbitrary<infer T> ? T : never;

export function tellSecrets({ told, secrets }: SecretTold): Case {
  const story = new SecretStory(told);
  tell(told, story);
  for (const [verb, n] of secrets) {
    story.now += 1;
    story[verb](n);
  }
  return story;
}
