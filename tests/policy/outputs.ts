// What leaves Samplan, or rests on a device, made by the product for one case at one instant: as text, in which the words
// of the case can be looked for.

import type { calendarFile } from '#domain/calendar-file';
import type { Call } from '#domain/call';
import type { callEvent } from '#domain/call-event';
import type { mayMailCall } from '#domain/call-mail';
import type { callForReader } from '#domain/call-reader';
import { openDossier } from '#domain/dossier';
import type { Facts, factsOf } from '#domain/facts';
import type { grantsFor } from '#domain/grants-for';
import type { outputTerms } from '#domain/may-output';
import type { paperContent } from '#domain/paper-content';
import type { FamilyReader } from '#domain/paper-reader';
import type { PlanEntry } from '#domain/plan-content';
import type { PlanVersion } from '#domain/plan-version';
import type { receivedPlans } from '#domain/received-plan';
import type { AnyRec, Rec } from '#domain/record';
import type { SeenLine, seenForFamily } from '#domain/seen-line';
import type { Directory } from '#domain/unit';
import type { ownPartText } from '#features/case/own-part';
import type { letterOf } from '#server/mail-letter';
import type { keptRecords, visibleRecords } from '#storage/visible';
import { UNITS } from './history-units';
import { CALL, PLAN, TEXTS } from './secret-story';

/** The product's own ways out: the real ones, or one with a fault planted in it. */
export interface Outputs {
  factsOf: typeof factsOf;
  grantsFor: typeof grantsFor;
  receivedPlans: typeof receivedPlans;
  paperContent: typeof paperContent;
  outputTerms: typeof outputTerms;
  callForReader: typeof callForReader;
  callEvent: typeof callEvent;
  calendarFile: typeof calendarFile;
  mayMailCall: typeof mayMailCall;
  letterOf: typeof letterOf;
  seenForFamily: typeof seenForFamily;
  ownPartText: typeof ownPartText;
  visibleRecords: typeof visibleRecords;
  keptRecords: typeof keptRecords;
}

/** Where each part of them stands, from src/domain. */
export const PARTS: Record<string, (keyof Outputs)[]> = {
  'facts.ts': ['factsOf'],
  'grants-for.ts': ['grantsFor'],
  'received-plan.ts': ['receivedPlans'],
  'paper-content.ts': ['paperContent'],
  'may-output.ts': ['outputTerms'],
  'call-reader.ts': ['callForReader'],
  'call-event.ts': ['callEvent'],
  'calendar-file.ts': ['calendarFile'],
  'call-mail.ts': ['mayMailCall'],
  '../../server/mail-letter.ts': ['letterOf'],
  'seen-line.ts': ['seenForFamily'],
  '../features/case/own-part.tsx': ['ownPartText'],
  '../storage/visible.ts': ['visibleRecords', 'keptRecords'],
};

/** The words that are looked for beside the texts'. */
export const PLACE = 'Kvarnhuset i dalen';
export const QUESTION = 'Vad behöver Kanarina';
export const nameOf = (unit: string) => `Verksamhet-${unit}.`;

/** The units as the texts name them. Each has an address, so that a call to it can be mailed. */
const NAMED = new Map(
  UNITS.map((unit) => [unit.id, { ...unit, name: nameOf(unit.id), mail: `${unit.id}@example.se` }]),
);
export const named: Directory = (id) => NAMED.get(id);

const AT = Date.UTC(2026, 2, 12, 11);
const record = (
  entity: string,
  { id, unit, kind }: { id: string; unit: string; kind: string },
  body: object,
): AnyRec => ({
  ...{ entity, id, unit, version: 1, deleted: false, by: 'x', at: AT },
  kind: kind as AnyRec['kind'],
  audience: 'shared',
  body: { ...body },
});

const RECORDS: readonly AnyRec[] = TEXTS.map((one) => record('need', one, { text: one.word }));
const THE_PLAN = record('plan', PLAN, {
  overallResponsible: null,
  longTermAim: '',
  othersDoNothing: true,
  followUpDate: '2026-09-01',
  followUpTime: null,
  followUpPlace: PLACE,
  followUpCaller: 'x',
  originalHolder: 'family',
});
const ENTRIES = [...RECORDS, THE_PLAN].map(
  ({ id, entity, version, unit, kind, at, body }): PlanEntry => ({ id, entity, version, unit, kind, at, body }),
);
const CONTACT = { unit: 'soc', name: 'Eva', phone: '08-465 004 01' };
const SERVICES = UNITS.map((one, n) =>
  record(
    'service',
    { id: TEXTS[n]!.id.replace(/^0/, '9'), unit: 'soc', kind: 'LOGISTICS' },
    { unit: one.id, endedAt: null },
  ),
);

/** The copies of a plan that is issued now, by the unit that gets them, as text. */
export function copies({ receivedPlans }: Outputs, facts: Facts, now: number): Map<string, string> {
  const body: PlanVersion = { number: 1, issuedAt: now, issuedBy: 'x', contact: CONTACT, entries: ENTRIES };
  const version = { ...record('planVersion', { ...PLAN, id: CALL.id }, {}), body } as Rec<PlanVersion>;
  const made = receivedPlans(openDossier(CALL.id, SERVICES), version, facts, now);
  return new Map(made.map(({ unit, body }) => [unit, JSON.stringify(body.entries)]));
}

const readerOf = (reader: string): FamilyReader => (reader === 'child' ? { child: true } : { guardian: reader });

/** The family's paper for one of its readers, but for the consents that it tells of. */
export function paper({ paperContent }: Outputs, facts: Facts, reader: string, now: number): string {
  const source = { entries: ENTRIES, contact: CONTACT, version: null };
  return JSON.stringify(paperContent(source, facts, readerOf(reader), now));
}

const callTo = (recipient: Call['recipient']): Rec<Call> =>
  ({
    ...record('call', CALL, {
      meetingId: CALL.id,
      recipient,
      toUnit: recipient.type === 'unit' ? recipient.unit : null,
      question: QUESTION,
      initials: 'K. X.',
      reference: 'KNRN-7Q4X',
      purpose: 'sip',
      place: PLACE,
      link: '',
      date: '2026-09-01',
      start: '14:00',
      minutes: 60,
      replyBy: '2026-08-01',
      convener: 'Eva',
      conveningUnit: 'soc',
      phone: '08-465 004 01',
      sentAt: AT,
    }),
  }) as unknown as Rec<Call>;

/** A call to one of the family: what its letter may tell, and its calendar's file. */
export function familyCall(outputs: Outputs, facts: Facts, reader: string, now: number) {
  const one = callTo(reader === 'child' ? { type: 'child' } : { type: 'guardian', guardianId: reader });
  const tells = outputs.callForReader(one, facts, now);
  const event = outputs.callEvent(one, { unit: named, language: 'sv', secret: !tells.place });
  return {
    letter: [tells.place && one.body.place, tells.question && one.body.question].join(' '),
    file: outputs.calendarFile(event).replace(/\r\n[ \t]/g, ''),
  };
}

/** The mail of a call to a unit, and its calendar's file, as text; undefined where none goes. `tells`: the call has initials and a question. */
export function mail(outputs: Outputs, facts: Facts, to: string, tells: boolean, now: number): string | undefined {
  const whole = callTo({ type: 'unit', unit: to });
  const one = tells ? whole : { ...whole, body: { ...whole.body, question: '', initials: '' } };
  if (!outputs.mayMailCall(one, facts, now).ok) return undefined;
  const event = outputs.callEvent(one, { unit: named, language: 'sv', secret: false });
  const letter = outputs.letterOf(event, `${to}@example.se`, true);
  return `${letter.subject}\n${letter.text}\n${outputs.calendarFile(event).replace(/\r\n[ \t]/g, '')}`;
}

/** Lines of the log: each service did each of a few things. */
export const LINES: readonly SeenLine[] = UNITS.flatMap((one, n) =>
  (['opened', 'deliver', 'release', 'readFile'] as const).map((act, k) => ({
    ...{ id: 10 * n + k, at: AT, unit: one.id, name: 'Namn X', act, page: 'Sida X', ground: 'C1', records: 1 },
    to: one.id,
  })),
);

/** The extract of the log for one reader of the family, handed over by social services. */
export const extract = ({ seenForFamily }: Outputs, facts: Facts, reader: string, now: number): SeenLine[] =>
  seenForFamily(LINES, facts, readerOf(reader), 'soc', now);

/** The unit's own part of a case of which it sees everything, as text. */
export function ownPart({ ownPartText }: Outputs, unit: string): string {
  const view = { id: CALL.id, records: RECORDS, dossier: openDossier(CALL.id, RECORDS) };
  const me = { actor: { unit }, unit: named, colleagues: [] };
  return ownPartText(view as never, me as never, { language: 'sv', head: [] });
}

/** What a device of the unit holds after its last contact: the texts that it shows at an instant, and those that may rest on its disk. */
export function onDevice(outputs: Outputs, grants: ReturnType<typeof grantsFor>, unit: string) {
  const theirs = grants.filter((grant) => grant.to === unit);
  const base = { id: CALL.id, scope: '', seq: 1, records: [...RECORDS], grants: theirs, named: [], until: null };
  const words = (records: readonly AnyRec[]) => JSON.stringify(records);
  return {
    shown: (now: number) => words(outputs.visibleRecords(base, unit, now)),
    kept: (now: number) => words(outputs.keptRecords(base, unit, now)),
  };
}
