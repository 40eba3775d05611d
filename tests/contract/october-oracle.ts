// The figures of a year, from what was told to the server: the applied mutations alone, in their order, in plain loops. Written
// beside the SQL and not from it: where the two differ, one of them does not say what the words on the screen say.

import { civilDate } from '#domain/civil-date';
import { spanOf } from '#domain/october-year';
import type { Unit } from '#domain/unit';

/** A mutation that was applied, as the log of mutations keeps it. */
export interface Told {
  dossier_id: string;
  unit: string;
  name: string;
  args: Record<string, unknown>;
  at: number;
}

/** One thing that was counted. */
interface Event {
  measure: string;
  outcome: string;
  municipality: string;
  sector: string;
  age: string;
  days: number | null;
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const groupOf = (sector: string) => {
  for (const group of ['health', 'social', 'preschool', 'school']) {
    const beginning = { health: 'HEALTH', social: 'SOC', preschool: 'PRESCHOOL', school: 'SCHOOL' }[group] ?? '';
    if (sector.startsWith(beginning)) return group;
  }
  return 'other';
};

function ageOf(born: string, on: string): string {
  const birthday = born.slice(5) <= on.slice(5);
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (birthday ? 0 : 1);
  if (years < 6) return '0-5';
  if (years < 13) return '6-12';
  return years < 16 ? '13-15' : '16-17';
}

/** What the oracle reads of the args of any mutation. */
interface Args {
  initiative: { on: string };
  child: { birthDate: string; protectedIdentity: string };
  changes: Partial<
    Record<'outcome' | 'birthDate' | 'on' | 'how' | 'date' | 'purpose' | 'followUpDate', { to: string }>
  >;
  guardian: { protectedIdentity: boolean };
  childVoiceId: string;
  fromId: string;
  voice: { on: string; how: string };
  audience: string;
  consentId: string;
  consent: { coversPlan: boolean };
  answers: { answer: { answer: string; at: number } }[];
  answer: { consentId: string; answer: string; at: number };
  withdrawal: { part: unknown };
  meetingId: string;
  meeting: { purpose: string; date: string };
  planId: string;
  plan: { followUpDate: string | null };
  copies: { from: string; to: string }[];
  followUp: { on: string; decision: string; nextDate: string | null };
  outcome: { result: string };
  reason: string;
  inputId: string;
  sharedId: string;
  input: { form: string; outcome: string | null };
}

/** What happened in one case in a year. */
function eventsOf(told: readonly Told[], year: number, unitOf: (id: string) => Unit | undefined): Event[] {
  const { from, to } = spanOf(year);
  const within = (at: number | undefined) => at !== undefined && at >= from && at < to;
  const opened = told.find(({ name }) => name === 'openCase');
  if (!opened) return [];
  const { initiative, child } = opened.args as unknown as Args;
  let born: string = child.birthDate;
  let marked = child.protectedIdentity !== 'NONE';
  const voices = new Map<string, { on: string; how: string; shared: boolean }>();
  const consents = new Map<string, boolean>();
  const meetings = new Map<string, { purpose: string; date: string; heldAt?: number }>();
  const plans = new Map<string, { due: string | null; since: number }>();
  const events: Omit<Event, 'municipality' | 'sector' | 'age'>[] = [];
  const count = (at: number, measure: string, outcome = '', days: number | null = null) => {
    if (within(at)) events.push({ measure, outcome, days });
  };
  let firstYes: { at: number; said: number } | undefined;
  let firstPlan: number | undefined;
  let closing: { at: number; reason: string } | undefined;
  const closings: { at: number; reason: string; standing: boolean }[] = [];
  const rounds: { on: string; decision: string }[] = [];
  const inputs = new Map<string, { form: string; outcome: string | null; at: number; unit: string }>();
  const answered = (answer: { answer: string; at: number }, consentId: string, at: number) => {
    if (answer.answer === 'yes') {
      count(at, 'consents', 'given');
      const said = firstYes ? Math.min(firstYes.said, answer.at) : answer.at;
      if (consents.get(consentId)) firstYes = { at: firstYes?.at ?? at, said };
    }
    if (answer.answer === 'no') count(at, 'consents', 'refused');
  };
  const due = () => [...plans.values()].sort((a, b) => b.since - a.since)[0]?.due ?? null;
  for (const { name, args, at, unit: by } of told) {
    const is = args as unknown as Args;
    if (name === 'editChild' && is.changes?.birthDate) born = is.changes.birthDate.to;
    if (name === 'markProtectedIdentity') marked = true;
    if (name === 'lowerProtectedIdentity') marked = false;
    if (name === 'addGuardian' && is.guardian.protectedIdentity) marked = true;
    if (name === 'hearChild')
      voices.set(is.childVoiceId, { on: is.voice.on, how: is.voice.how, shared: is.audience === 'shared' });
    if (name === 'shareChildVoice') {
      const note = voices.get(is.fromId);
      if (note) voices.set(is.childVoiceId, { ...note, shared: true });
    }
    if (name === 'editChildVoice') {
      const voice = voices.get(is.childVoiceId);
      if (voice && is.changes.on) voice.on = is.changes.on.to;
      if (voice && is.changes.how) voice.how = is.changes.how.to;
    }
    if (name === 'takeBackChildVoice') voices.delete(is.childVoiceId);
    if (name === 'recordConsent') {
      consents.set(is.consentId, is.consent.coversPlan);
      for (const { answer } of is.answers) answered(answer, is.consentId, at);
    }
    if (name === 'addConsentAnswer') answered(is.answer, is.answer.consentId, at);
    if (name === 'withdrawConsent')
      count(at, 'consents', is.withdrawal.part === 'whole' ? 'withdrawn' : 'partly-withdrawn');
    if (name === 'planMeeting') meetings.set(is.meetingId, { purpose: is.meeting.purpose, date: is.meeting.date });
    if (name === 'editMeeting') {
      const meeting = meetings.get(is.meetingId);
      if (meeting && is.changes.date) meeting.date = is.changes.date.to;
      if (meeting && is.changes.purpose) meeting.purpose = is.changes.purpose.to;
    }
    if (name === 'holdMeeting' || name === 'endMeeting') {
      const meeting = meetings.get(is.meetingId);
      if (meeting) meeting.heldAt = at;
    }
    if (name === 'drawUpPlan') plans.set(is.planId, { due: is.plan.followUpDate, since: at });
    if (name === 'editPlan') {
      const plan = plans.get(is.planId);
      if (plan && is.changes.followUpDate) plan.due = is.changes.followUpDate.to;
      if (plan) plan.since = at;
    }
    if (name === 'acceptCoordinatorship')
      for (const copy of is.copies) {
        const plan = plans.get(copy.from);
        if (plan) plans.set(copy.to, { ...plan, since: at });
      }
    if (name === 'recordFollowUp') {
      const { on, decision, nextDate } = is.followUp;
      const wanted = due();
      if (wanted !== null) count(at, 'follow-ups', on <= wanted ? 'in-time' : 'late');
      rounds.push({ on, decision });
      const living = [...plans.values()].sort((a, b) => b.since - a.since)[0];
      if (living && nextDate) Object.assign(living, { due: nextDate, since: at });
    }
    if (name === 'recordInput') inputs.set(is.inputId, { ...is.input, at, unit: by });
    if (name === 'editInput' && is.changes.outcome)
      Object.assign(inputs.get(is.inputId) ?? {}, { outcome: is.changes.outcome.to });
    if (name === 'removeInput') inputs.delete(is.inputId);
    if (name === 'recordGoalOutcome') count(at, 'goals', is.outcome.result);
    if (name === 'issuePlan') firstPlan ??= at;
    if (name === 'closeCase') {
      closing = { at, reason: is.reason };
      closings.push({ ...closing, standing: true });
    }
    if (name === 'reopenCase') for (const one of closings) one.standing = false;
  }
  count(opened.at, 'started');
  for (const { at, reason, standing } of closings) if (standing) count(at, 'closed', reason);
  if (firstYes) count(firstYes.at, 'first-consents', '', daysBetween(initiative.on, civilDate(firstYes.said)));
  const held = [...meetings.values()].filter(({ purpose, heldAt }) => purpose === 'sip' && heldAt !== undefined);
  if (held.length > 0) {
    const on = held.map(({ date }) => date).sort()[0] ?? '';
    count(Math.min(...held.map(({ heldAt }) => heldAt ?? 0)), 'first-meetings', '', daysBetween(initiative.on, on));
  }
  if (firstPlan !== undefined) {
    const issued = civilDate(firstPlan);
    const heard = [...voices.values()].some(({ on, how, shared }) => shared && how !== 'not-heard' && on <= issued);
    count(firstPlan, 'plans', heard ? 'with-voice' : 'without-voice', daysBetween(initiative.on, issued));
  }
  const wanted = due();
  const isOpen = !closings.some(({ standing }) => standing);
  const isOver = rounds.some(({ on, decision }) => decision === 'close' || (wanted !== null && on >= wanted));
  if (wanted !== null && isOpen && !isOver && wanted >= civilDate(from) && wanted < civilDate(to))
    events.push({ measure: 'follow-ups', outcome: 'not-held', days: null });
  if (marked) return [];
  const unit = unitOf(opened.unit);
  const at = {
    municipality: unit?.municipality ?? '',
    sector: groupOf(unit?.sector ?? ''),
    age: ageOf(born, initiative.on),
  };
  const written = [...inputs.values()].flatMap((one): Event[] => {
    if (!within(one.at)) return [];
    const { municipality = '', sector = '' } = unitOf(one.unit) ?? {};
    const there = { municipality, sector: groupOf(sector), age: at.age, days: null };
    return [
      { measure: 'inputs', outcome: one.form, ...there },
      { measure: 'input-endings', outcome: one.outcome ?? 'no-outcome', ...there },
    ];
  });
  return [...events.map((event) => ({ ...event, ...at })), ...written];
}

/** Every sum of a year as `measure/outcome/part/level`, and where there are days their quartiles beside it. */
export function oracleSums(told: readonly Told[], year: number, units: readonly Unit[]): Map<string, string> {
  const unitOf = (id: string) => units.find((unit) => unit.id === id);
  const dossiers = new Map<string, Told[]>();
  for (const one of told) dossiers.set(one.dossier_id, [...(dossiers.get(one.dossier_id) ?? []), one]);
  const groups = new Map<string, Event[]>();
  for (const case_ of dossiers.values())
    for (const event of eventsOf(case_, year, unitOf))
      for (const outcome of new Set(['*', event.outcome]))
        for (const [part, level] of [
          ['all', '*'],
          ['municipality', event.municipality],
          ['sector', event.sector],
          ['age', event.age],
        ]) {
          if (outcome === '') continue;
          const key = `${event.measure}/${outcome}/${part}/${level}`;
          groups.set(key, [...(groups.get(key) ?? []), event]);
        }
  return new Map([...groups].map(([key, events]) => [key, `${events.length} ${quartiles(events, key)}`]));
}

/** The value below or at which a quarter, half and three quarters lie (the nearest rank). */
function quartiles(events: readonly Event[], key: string): string {
  const days = events.flatMap((one) => (one.days === null ? [] : [Math.max(0, one.days)])).sort((a, b) => a - b);
  if (days.length === 0 || !key.includes('/*/')) return 'none';
  return [0.25, 0.5, 0.75].map((share) => days[Math.ceil(share * days.length) - 1]).join(' ');
}
