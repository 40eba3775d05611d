import { checkBestInterests } from '#domain/best-interests';
import { addCrisisStep } from '#domain/crisis-plan';
import { recordPaperIssue } from '#domain/paper-issue';
import type { PaperLanguage } from '#domain/paper-language';
import { personNamed } from './people';
import type { Story } from './story';

/** What belongs to a plan beside its goals: whom to call when it does not hold, and the child's best interests. */
export function asksWhatIfAndWhetherBest(
  story: Story,
  scene: {
    by: string;
    day: number;
    sign: string;
    then: string;
    /** Whom the family calls. */
    call: string;
    /** Articles 2, 3, 6 and 12 of the Convention on the Rights of the Child. */
    best: readonly [string, string, string, string];
  },
): void {
  const { name, phone } = personNamed(scene.call);
  story.by(scene.by, scene.day, addCrisisStep, {
    crisisPlanId: story.id('crisis/1'),
    kind: 'PLAN_ACTION',
    step: { sign: scene.sign, then: scene.then, contact: name, phone, hours: 'vardagar 08.00–16.00' },
  });
  const [article2, article3, article6, article12] = scene.best;
  story.by(scene.by, scene.day, checkBestInterests, {
    bestInterestsId: story.id('best-interests'),
    kind: 'PLAN_ACTION',
    check: { article2, article3, article6, article12, on: story.date(scene.day) },
  });
}

/** The family gets its paper, the original, from somebody who reads it with them. */
export function handsOver(
  story: Story,
  scene: { by: string; day: number; to: string; language?: PaperLanguage },
): void {
  story.by(scene.by, scene.day, recordPaperIssue, {
    paperIssueId: story.id(`paper/${scene.to}`),
    paper: {
      versionId: story.id('version/1'),
      number: 1,
      reader: story.id(scene.to),
      language: scene.language ?? 'sv',
      how: 'handed',
      on: story.date(scene.day),
      original: true,
      note: '',
    },
  });
}
