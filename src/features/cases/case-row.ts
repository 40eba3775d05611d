import type { Actor } from '#domain/actor';
import { caseRecord } from '#domain/case';
import { type CaseLabel, caseLabel } from '#domain/case-label';
import { caseSteps, stepNumber } from '#domain/case-steps';
import { caseTasks, nextTask } from '#domain/case-tasks';
import { DAY_WORDS, TASK_WORDS } from '#domain/case-words';
import { childContact } from '#domain/child-contact';
import { type CivilDate, civilDate } from '#domain/civil-date';
import { mayDrawUpPlan } from '#domain/consent-policy';
import { coordination } from '#domain/coordinatorship';
import { folded } from '#domain/folded';
import { consentEnd, importantDates } from '#domain/important-dates';
import { dayItems } from '#domain/my-day';
import { STEPS, type StepName } from '#domain/step-name';
import type { DossierView } from '#storage/dossier-view';
import { perView, perViews } from '#storage/per-view';

/** One case as a row of the list. Dates are civil. */
export interface CaseRow {
  id: string;
  label: CaseLabel;
  school: string;
  closed: boolean;
  /** The actor coordinates it. */
  mine: boolean;
  coordinator: string;
  step: number;
  stepName: StepName;
  next: { sv: string; en: string } | null;
  due: CivilDate | null;
  late: boolean;
  consent: { state: 'valid' | 'ends' | 'missing' | 'decision'; until: CivilDate | null };
  unsent: boolean;
}

/** Days before its end at which a consent is said to end soon. */
const SOON = 30;

/** A case as a row, for the person who looks at it, at an instant (ms). Undefined for dossiers that are no case. */
export const caseRow = perView(rowOf);

/** Every case as a row. */
export const caseRows = perViews((views, actor, now) => views.flatMap((view) => caseRow(view, actor, now) ?? []));

/** The cases that may stand in lists, and those that have a page of their own (domain.md 3.7). */
export const listedRows = perViews((views, actor, now) =>
  caseRows(views, actor, now).filter((row) => !row.label.protected),
);
export const protectedRows = perViews((views, actor, now) =>
  caseRows(views, actor, now).filter((row) => row.label.protected),
);

function rowOf(view: DossierView, actor: Actor, now: number): CaseRow | undefined {
  const { dossier, facts } = view;
  const label = caseLabel(view, now);
  if (label.reference === '') return undefined;
  const steps = caseSteps(dossier, facts, now);
  const step = stepNumber(steps);
  const lead = coordination(dossier);
  const closed = caseRecord(dossier)?.body.status === 'closed';
  const ours = lead?.unit === actor.unit;
  const task = ours && !closed ? nextTask(caseTasks(dossier, facts, now)) : undefined;
  const item = ours || closed ? undefined : dayItems(view, actor, now)[0];
  const date = importantDates(dossier, facts, now).find((one) => one.what !== 'consent-ends');
  // The date of a consent to check is its last day; the column for consent has it.
  const waits = item?.item === 'verify-consent' ? null : item?.date;
  const due = closed ? null : (task?.due ?? waits ?? date?.date ?? null);
  const today = civilDate(now);
  return {
    id: view.id,
    label,
    school: label.protected ? '' : (dossier.list(childContact)[0]?.body.school ?? ''),
    closed,
    mine: lead?.person === actor.person,
    coordinator: lead?.name ?? '',
    step,
    stepName: STEPS[step - 1] ?? 'need',
    next: task ? TASK_WORDS[task.task] : item ? DAY_WORDS[item.item] : null,
    due,
    late: due !== null && due < today,
    consent: consentOf(view, now),
    unsent: view.unsent.size > 0,
  };
}

function consentOf({ facts }: DossierView, now: number): CaseRow['consent'] {
  const decision = mayDrawUpPlan(facts, now);
  if (!decision.ok) return { state: 'missing', until: null };
  if (decision.because === 'C9') return { state: 'decision', until: null };
  const until = consentEnd(facts, now)?.date ?? null;
  const soon = civilDate(now + SOON * 86_400_000);
  return { state: until !== null && until <= soon ? 'ends' : 'valid', until };
}

export type Scope = 'mine' | 'unit' | 'late' | 'closed';
export type Order = 'due' | 'name';

/** What is chosen in the list. `inTexts`: cases with the searched words in a text of theirs. */
interface Choice {
  scope: Scope;
  step: string;
  order: Order;
  search: string;
  inTexts?: ReadonlySet<string>;
}

const inScope = (row: CaseRow, scope: Scope): boolean =>
  row.closed === (scope === 'closed') && (scope !== 'mine' || row.mine) && (scope !== 'late' || row.late);

/** How many rows lie in a scope, whatever else is chosen. */
export const countIn = (rows: readonly CaseRow[], scope: Scope): number =>
  rows.reduce((sum, row) => (inScope(row, scope) ? sum + 1 : sum), 0);

const COLLATORS = { sv: new Intl.Collator('sv'), en: new Intl.Collator('en') };
const byDate = (a: CaseRow, b: CaseRow): number => {
  const [from, to] = [a.due ?? '9', b.due ?? '9'];
  return from < to ? -1 : from > to ? 1 : 0;
};

/** Whether the row itself, as the list has it, holds what is searched for; an empty search is held by all. */
export function isInRow({ label, school, next }: CaseRow, search: string, language: 'sv' | 'en'): boolean {
  // Folding every row for nothing took longer than drawing those that are seen.
  if (search.trim() === '') return true;
  const text = `${label.name ?? ''} ${school} ${next?.[language] ?? ''} ${label.reference}`;
  return folded(text).includes(folded(search.trim()));
}

/** The rows that a search, a scope, a step and an order leave. */
export function chosenRows(rows: readonly CaseRow[], choice: Choice, language: 'sv' | 'en'): CaseRow[] {
  return inOrder(rows, choice.order, language)
    .filter((row) => inScope(row, choice.scope))
    .filter((row) => choice.step === '' || row.stepName === choice.step)
    .filter((row) => isInRow(row, choice.search, language) || choice.inTexts?.has(row.id) === true);
}

/** Kept as long as the rows are the same: comparing names by the language's rules takes longer than drawing them. */
const ordered = new WeakMap<readonly CaseRow[], Map<string, CaseRow[]>>();

function inOrder(rows: readonly CaseRow[], order: Order, language: 'sv' | 'en'): CaseRow[] {
  const kept = ordered.get(rows) ?? new Map<string, CaseRow[]>();
  ordered.set(rows, kept);
  const key = `${order} ${language}`;
  let sorted = kept.get(key);
  if (!sorted) {
    const byName = (a: CaseRow, b: CaseRow) => COLLATORS[language].compare(nameOf(a), nameOf(b));
    sorted = [...rows].sort(order === 'name' ? byName : (a, b) => byDate(a, b) || byName(a, b));
    kept.set(key, sorted);
  }
  return sorted;
}

const nameOf = (row: CaseRow) => row.label.name ?? row.label.reference;
