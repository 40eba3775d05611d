import { civilDate, startOfDay } from '#domain/civil-date';
import { proposedConsentEnd } from '#domain/consent-period';
import type { Giver } from '#domain/giver';
import type { Kind } from '#domain/kind';
import { livingPlan } from '#domain/plan';
import { recordConsent } from '#domain/record-consent';
import type { DossierView } from '#storage/dossier-view';

/** The version of the information text that the family is told before it answers; kept with the consent. */
export const INFORMATION_TEXT = '2026-1';

/** What a giver has answered so far, as the form holds it. `on` is a civil date; `''` means not chosen yet. */
export interface GiverAnswer {
  answerId: string;
  answer: '' | 'yes' | 'no' | 'view-recorded';
  form: '' | 'written' | 'oral';
  journalRef: string;
  on: string;
  receivedBy: string;
  maturity: string;
  handling: string;
}

/** The whole form as its draft keeps it: ids are made once, so a second try is the same consent. */
export interface ConsentForm {
  consentId: string;
  verificationId: string;
  /** The id with which a narrower consent takes back the one it replaces. Absent in drafts of an earlier release. */
  withdrawalId?: string;
  verify: boolean;
  givers: Record<string, GiverAnswer>;
  childInformed: 'informed' | 'heard' | 'too-young' | 'not-yet';
  purpose: string;
  coversPlan: boolean;
  releasing: string[];
  /** Units that were added to the matrix by hand. */
  added: string[];
  kinds: Record<string, Kind[]>;
  weaker: string[];
  /** Contact person by unit. Absent in drafts of an earlier release. */
  contacts?: Record<string, string>;
  exclusionsAsked: boolean;
  validFrom: string;
  validTo: string;
  told: string[];
  language: string;
  interpreter: string;
}

/** What the family must have been told before an answer counts as informed. */
export const TOLD = ['voluntary', 'take-back', 'already-shared'] as const;

/** An empty form. The dates are the only preset: from today, until the day that the region's rules propose. */
export const emptyConsentForm = (
  now: number,
  { facts: { profile }, dossier }: Pick<DossierView, 'facts' | 'dossier'>,
  uuid: () => string,
): ConsentForm => ({
  consentId: uuid(),
  verificationId: uuid(),
  withdrawalId: uuid(),
  verify: false,
  givers: {},
  childInformed: 'not-yet',
  purpose: '',
  coversPlan: false,
  releasing: [],
  added: [],
  kinds: {},
  weaker: [],
  contacts: {},
  exclusionsAsked: false,
  validFrom: civilDate(now),
  validTo: proposedConsentEnd(civilDate(now), profile, livingPlan(dossier)?.body.followUpDate ?? null),
  told: [],
  language: '',
  interpreter: '',
});

/** A giver's row before anything is chosen: the date alone is there. */
export const emptyAnswer = (answerId: string, today: string): GiverAnswer => ({
  answerId,
  answer: '',
  form: '',
  journalRef: '',
  on: today,
  receivedBy: '',
  maturity: '',
  handling: '',
});

/** The instant (ms) of an answer given on a civil date: now for today, else noon of that day; NaN without a date. */
export function answeredAt(on: string, now: number): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return Number.NaN;
  return on === civilDate(now) ? now : startOfDay(on) + 12 * 3_600_000;
}

/** What the rules ask of one answer beside the schema, each with its field: where an oral one is noted, no day to come. */
export function answerFaults(given: GiverAnswer, today: string): [keyof GiverAnswer, 'journal' | 'onAhead'][] {
  const faults: [keyof GiverAnswer, 'journal' | 'onAhead'][] = [];
  if (given.answer === '') return faults;
  if (given.form === 'oral' && given.journalRef.trim() === '') faults.push(['journalRef', 'journal']);
  if (given.on > today) faults.push(['on', 'onAhead']);
  return faults;
}

/** Name and reachability go with every kind of information: ticking one shows these two ticked with it. */
export const ALWAYS: readonly Kind[] = ['IDENTITY', 'LOGISTICS'];

/** The kinds of a receiver after one box was changed. The last kind of information keeps the two with it. */
export function toggleKind(kinds: readonly Kind[], kind: Kind, checked: boolean): Kind[] {
  if (!checked) return kinds.filter((one) => one !== kind);
  return [...new Set([...kinds, kind, ...(ALWAYS.includes(kind) ? [] : ALWAYS)])];
}

/** True where a box may not be unticked, because a kind of information that needs it is ticked. */
export const isHeldByOthers = (kinds: readonly Kind[], kind: Kind): boolean =>
  ALWAYS.includes(kind) && kinds.some((one) => !ALWAYS.includes(one));

/** The order of the givers that have answered, which is the order of the answers in the args. */
export const answered = (form: ConsentForm): [Giver, GiverAnswer][] =>
  Object.entries(form.givers).filter(([, given]) => given.answer !== '');

/** The units that the form names so far, as giving out or receiving. */
export const namedUnits = (form: Pick<ConsentForm, 'releasing' | 'kinds'>): string[] => [
  ...new Set([...form.releasing, ...Object.keys(form.kinds).filter((id) => (form.kinds[id]?.length ?? 0) > 0)]),
];

/** What the form sends: the args of `recordConsent`, or something that its schema tells what is missing in. */
export function consentArgs(form: ConsentForm, unit: string, now: number) {
  return {
    consentId: form.consentId,
    consent: {
      releasing: form.releasing,
      receiving: Object.entries(form.kinds)
        .filter(([, kinds]) => kinds.length > 0)
        .map(([id, kinds]) => ({ unit: id, kinds, weakerSecrecy: form.weaker.includes(id) })),
      purpose: form.purpose,
      coversPlan: form.coversPlan,
      validFrom: form.validFrom,
      validTo: form.validTo,
      informed: TOLD.every((one) => form.told.includes(one)),
      informedTextVersion: INFORMATION_TEXT,
      language: form.language,
      interpreter: form.interpreter.trim() === '' ? null : form.interpreter,
      contactPersons: namedUnits(form)
        .map((id) => ({ unit: id, name: form.contacts?.[id]?.trim() ?? '', phone: '' }))
        .filter(({ name }) => name !== ''),
      exclusionsAsked: form.exclusionsAsked,
      childInformed: form.childInformed,
    },
    answers: answered(form).map(([giver, { answerId, on, ...answer }]) => ({
      answerId,
      answer: { ...answer, giver, at: answeredAt(on, now) },
    })),
    ...(form.verify && form.releasing.includes(unit) ? { verificationId: form.verificationId } : {}),
  };
}

/** What the form would send if the answers that are not finished were left out; undefined while a date is missing. */
export function argsSoFar(form: ConsentForm, unit: string, now: number) {
  const { answers: given, ...rest } = consentArgs(form, unit, now);
  // Who received an answer changes nothing of what follows from it, and is often written last.
  const named = given.map((one) => ({ ...one, answer: { ...one.answer, receivedBy: one.answer.receivedBy || '-' } }));
  const args = { ...rest, answers: named };
  const faults = recordConsent.args.safeParse(args).error?.issues ?? [];
  const unfinished = new Set(faults.flatMap(({ path }) => (path[0] === 'answers' ? [path[1]] : [])));
  const answers = args.answers.filter((_, at) => !unfinished.has(at));
  const parsed = recordConsent.args.safeParse({ ...args, answers });
  return parsed.success ? parsed.data : undefined;
}

/** The form's name for a path of the args, so that a fault stands at its field. */
export function fieldOf(form: ConsentForm, path: string): string {
  const [head, index, , leaf] = path.split('.');
  if (head === 'consent') return path.slice('consent.'.length).split('.')[0] ?? path;
  const giver = head === 'answers' ? answered(form)[Number(index)]?.[0] : undefined;
  return giver ? `givers.${giver}.${leaf === 'at' ? 'on' : leaf}` : path;
}
