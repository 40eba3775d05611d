import { fingerprint } from '#domain/canonical';
import type { PlanEntry } from '#domain/plan-content';
import { reviewMark } from '#domain/plan-version';
import { type TextToConfirm, textsToConfirm } from '#domain/weaker-secrecy';
import { useDraft } from '#storage/use-draft';
import { recipientShares, type Share } from './recipient-shares';
import type { PlanView } from './use-plan';

interface ReviewDraft {
  versionId: string;
  /** Marks of the texts as they were when they were confirmed: a changed text is asked about again. */
  confirmed: string[];
  /** The mark of the plan that was read before the stop; a changed plan is read again. */
  read: string;
}

/** The review of a plan before it is issued: who gets what, and what has been confirmed of exactly this content. */
export interface Review {
  mark: string;
  versionId: string;
  shares: Share[];
  texts: TextToConfirm[];
  isConfirmed(text: TextToConfirm): boolean;
  confirm(text: TextToConfirm, is: boolean): void;
  allConfirmed: boolean;
  hasRead: boolean;
  setRead(is: boolean): void;
  finish(): Promise<void>;
}

const markOf = ({ entry, receivers }: { entry: PlanEntry; receivers: readonly string[] }) =>
  `${entry.id} ${fingerprint([entry.body, receivers])}`;

export function useReview(plan: PlanView): Review {
  const draft = useDraft<ReviewDraft>(`issuePlan:${plan.caseId}`, {
    versionId: crypto.randomUUID(),
    confirmed: [],
    read: '',
  });
  const { value, set, clear } = draft;
  const mark = reviewMark(plan.entries);
  const shares = recipientShares(plan);
  const texts = textsToConfirm(shares, plan.view.facts);
  const isConfirmed = (text: TextToConfirm) => value.confirmed.includes(markOf(text));
  return {
    mark,
    versionId: value.versionId,
    shares,
    texts,
    isConfirmed,
    confirm(text, is) {
      const others = value.confirmed.filter((one) => one !== markOf(text));
      set({ ...value, confirmed: is ? [...others, markOf(text)] : others });
    },
    allConfirmed: texts.every(isConfirmed),
    hasRead: value.read === mark,
    setRead: (is) => set({ ...value, read: is ? mark : '' }),
    finish: clear,
  };
}
