import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import { coordination } from './coordinatorship';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, type Ctx, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { OptionalText } from './text';
import type { UnitId } from './unit';

/** A mark from 1 (not at all) to 5 (fully), or null where the respondent left the question out. */
const Mark = z.int().min(1).max(5).nullable();

/** What is asked: four things that user audits of SIP have measured, and whether the plan came (domain.md 2.4). */
export const QUESTIONS = ['information', 'participation', 'cooperation', 'meaning', 'gotPlan'] as const;
export type Question = (typeof QUESTIONS)[number];

export const RESPONDENTS = ['child', 'guardian', 'staff'] as const;
export type Respondent = (typeof RESPONDENTS)[number];

const Answers = z.object({
  respondent: z.enum(RESPONDENTS),
  on: CivilDate,
  information: Mark,
  participation: Mark,
  cooperation: Mark,
  meaning: Mark,
  gotPlan: Mark,
});

/** How the answers came: given on the screen, or written on paper and typed in by staff. */
export const ANSWER_WAYS = ['screen', 'paper'] as const;

/**
 * One respondent's answers. Sealed (`kinds.ts`): once the server has them nobody reads them again one by one, the unit
 * that took them in included. `countedFor` is the unit that coordinated when they came, whose figures they join.
 */
export const Evaluation = Answers.extend({
  comment: OptionalText,
  via: z.enum(ANSWER_WAYS).default('screen'),
  countedFor: z.string().nullable().default(null),
});
export type Evaluation = z.infer<typeof Evaluation>;
export const evaluation = defineEntity('evaluation', Evaluation);

/** That somebody has answered: who, when and how, never what. */
export const EvaluationReceipt = z.object({
  respondent: z.enum(RESPONDENTS),
  on: CivilDate,
  via: z.enum(ANSWER_WAYS),
});
export type EvaluationReceipt = z.infer<typeof EvaluationReceipt>;
export const evaluationReceipt = defineEntity('evaluationReceipt', EvaluationReceipt);

const countsFor = (dossier: Dossier, ctx: Ctx): UnitId | null =>
  ctx.facts().conveningUnit ?? coordination(dossier)?.unit ?? null;

/** As devices sent it before answers were sealed: still taken from old outboxes, no longer offered. */
export const recordEvaluation = defineMutation({
  name: 'recordEvaluation',
  onClosed: true,
  args: z.object({ evaluationId: z.uuid(), evaluation: Answers.extend({ comment: OptionalText }) }),
  run(dossier, args, ctx) {
    const body = { ...args.evaluation, via: 'screen' as const, countedFor: countsFor(dossier, ctx) };
    dossier.create(evaluation, args.evaluationId, body, author(ctx));
  },
});

/**
 * Takes in one respondent's answers. Voluntary: an empty answer is an answer. There is no free text, which would tell
 * who wrote it; what the family wants to say stands with its name among the family's words.
 */
export const takeInAnswers = defineMutation({
  name: 'takeInAnswers',
  onClosed: true,
  args: z.object({
    evaluationId: z.uuid(),
    receiptId: z.uuid(),
    answers: Answers.extend({ via: z.enum(ANSWER_WAYS) }),
  }),
  run(dossier, { evaluationId, receiptId, answers }, ctx) {
    if (answers.on > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'answers.on' });
    const body = { ...answers, comment: '', countedFor: countsFor(dossier, ctx) };
    dossier.create(evaluation, evaluationId, body, author(ctx));
    const { respondent, on, via } = answers;
    dossier.create(evaluationReceipt, receiptId, { respondent, on, via }, author(ctx));
  },
});
