// What each person is answered who does something with a case of the authorisation matrix: by a change that a device
// sends, and by an online command. What one has done is undone before the next asks.
import { randomUUID } from 'node:crypto';
import { openDossier } from '#domain/dossier';
import { FREE_TEXT_KINDS } from '#domain/kind';
import type { ArgsOf, MutationName } from '#domain/mutations';
import { planEntries } from '#domain/plan-content';
import { reviewMark } from '#domain/plan-version';
import type { QueuedMutation } from '#protocol/push';
import { allRecords } from '#server/stored-record';
import { CHANGES, COMMANDS } from '#tests/policy/oracle-verbs';
import type { TestDevice } from './county';
import { inviteArgs } from './family';
import { inTurn, isEnough, type Judged, type Matrix, where } from './matrix';
import type { Family } from './matrix-families';
import { annexOf, type Person } from './matrix-people';
import { BLANK_INPUT } from './matrix-records';

/** The cases that are asked of: every protection, and one whose consent to the plan was taken back. */
export const askedOf = ({ families }: Matrix): Family[] =>
  families.filter(
    ({ consent, protection }) =>
      consent === 'whole' || (consent === 'all taken back, the plan too' && protection === null),
  );

/** What each verb is answered; and by verb every answer that was given. */
export async function byVerbs(
  matrix: Matrix,
  asked: readonly Family[] = askedOf(matrix),
): Promise<Judged & { answers: Map<string, Set<string>> }> {
  const judged = { cells: 0, wrong: [] as string[], answers: new Map<string, Set<string>>() };
  const texts = new Map<string, string>();
  const turns = new Set(inTurn(matrix.people));
  const judge = (verb: string, one: Person, family: Family, answer: string, expected: string) => {
    judged.cells += 1;
    judged.answers.set(verb, (judged.answers.get(verb) ?? new Set()).add(answer));
    if (answer !== expected) judged.wrong.push(`${verb}: ${where(one, family)}: ${answer}, rules ${expected}`);
  };
  for (const [nth, one] of matrix.people.entries()) {
    if (isEnough(matrix, judged)) break;
    const device = await one.device();
    // One of each unit and standing asks it all, the roles in turn, and its assigned manager, who may most. Opening with a reason asks for the role, so everybody
    // does: of the case that nobody protects and of one other.
    const { standing, role } = one.viewer;
    const isTurn = turns.has(one) || (standing === 'assigned' && role === 'manager');
    const others = asked.filter((_, at) => at === 0 || at === 1 + (nth % Math.max(1, asked.length - 1)));
    if (isTurn) await sendChanges(matrix, one, device, asked, texts, judge);
    for (const family of isTurn ? asked : others)
      for (const [verb, { path, args }] of Object.entries(commandsOf(matrix, one, device, family)))
        if (isTurn || verb === 'open on a ground')
          judge(verb, one, family, await answerTo(device, path, args), COMMANDS[verb]!(family, one.viewer));
  }
  return judged;
}

type Judge = (verb: string, one: Person, family: Family, answer: string, expected: string) => void;

/** Sends every change of every case in one go, as an outbox would, each followed by what undoes it. */
async function sendChanges(
  matrix: Matrix,
  one: Person,
  device: TestDevice,
  asked: readonly Family[],
  texts: Map<string, string>,
  judge: Judge,
) {
  const queued: { verb: string | null; family: Family; mutation: QueuedMutation }[] = [];
  for (const family of asked)
    for (const [verb, act, ...undo] of changesOf(matrix, one, family, await reviewedIn(matrix, family), texts)) {
      queued.push({ verb, family, mutation: device.queue(family.ids.dossier, act.name, act.args as never) });
      for (const { name, args } of undo)
        queued.push({ verb: null, family, mutation: device.queue(family.ids.dossier, name, args as never) });
    }
  for (let from = 0; from < queued.length; from += 100) {
    const part = queued.slice(from, from + 100);
    const { answers } = await device.push(part.map(({ mutation }) => mutation));
    for (const [at, { verb, family, mutation }] of part.entries()) {
      const answer = answers[at]!;
      const isYes = answer.result === 'applied';
      if (isYes && mutation.name === 'editNeed') noteText(texts, mutation.args as ArgsOf<'editNeed'>);
      if (verb) judge(verb, one, family, isYes ? 'yes' : said(answer.code), CHANGES[verb]!(family, one.viewer));
    }
  }
}

const noteText = (texts: Map<string, string>, { needId, changes }: ArgsOf<'editNeed'>) =>
  texts.set(needId, String(changes.text!.to));

/** The refusals of a change that tell nothing of the case, as one. */
const said = (code: string) => (code === 'unknown-dossier' ? code : 'no');

/** What the convener's people have before them when they issue: by it the plan is known to be what was read. */
async function reviewedIn({ c }: Matrix, { ids, convener }: Family): Promise<string> {
  const all = await c.database.withPolicy((policy) => allRecords(policy, [ids.dossier]));
  const seen = all.get(ids.dossier)!.filter((record) => record.unit === convener);
  return reviewMark(planEntries(openDossier(ids.dossier, seen)));
}

type Act = { [N in MutationName]: { name: N; args: ArgsOf<N> } }[MutationName];

/** Every change that the rules speak of: its verb, itself, and what undoes it. Issuing comes first: it freezes what was read. */
function changesOf(
  { c }: Matrix,
  one: Person,
  { ids, needs, invited: [clinic] }: Family,
  reviewed: string,
  texts: ReadonlyMap<string, string>,
): [verb: string, act: Act, ...undo: Act[]][] {
  const versionId = randomUUID();
  const annex = inviteArgs(annexOf(c));
  const [handoverId, childContactId, inputId] = [randomUUID(), randomUUID(), randomUUID()];
  return [
    ['issue the plan', { name: 'issuePlan', args: { versionId, reviewed } }],
    [
      'give the plan on paper',
      {
        name: 'recordPaperIssue',
        args: {
          paperIssueId: randomUUID(),
          paper: {
            versionId,
            number: 1,
            reader: 'child',
            language: 'sv',
            how: 'handed',
            on: '2026-11-23',
            original: false,
            note: '',
          },
        },
      },
    ],
    ...FREE_TEXT_KINDS.flatMap((kind): [string, Act, ...Act[]][] => {
      const needId = randomUUID();
      return [
        [
          `write a text of ${kind}`,
          { name: 'nameNeed', args: { needId, kind, need: { text: 'Jag också.' } } },
          { name: 'removeNeed', args: { needId } },
        ],
        [
          `change a text of ${kind}`,
          {
            name: 'editNeed',
            args: {
              needId: needs[kind],
              changes: { text: { from: texts.get(needs[kind]) ?? `Behov ${kind}`, to: `${kind}, ${one.id}` } },
              conflictIds: {},
            },
          },
        ],
      ];
    }),
    [
      'write where the child lives',
      {
        name: 'noteChildContact',
        args: { childContactId, contact: { address: 'Påhittade gatan', phone: '', email: '', school: '' } },
      },
      { name: 'removeChildContact', args: { childContactId } },
    ],
    [
      'note the child’s words for the own unit',
      {
        name: 'hearChild',
        args: {
          childVoiceId: randomUUID(),
          audience: 'own',
          voice: {
            text: 'Jag vill ha lugnt',
            how: 'told-staff',
            on: '2026-11-23',
            toldTo: 'Påhittad',
            readBack: true,
            reason: '',
          },
        },
      },
    ],
    [
      'write an input for the own unit',
      {
        name: 'recordInput',
        args: {
          inputId,
          shared: false,
          input: { ...BLANK_INPUT, form: 'newly-arrived', on: '2026-11-20', unaccompanied: false },
        },
      },
      { name: 'removeInput', args: { inputId } },
    ],
    ['invite', { name: 'inviteService', args: annex }, { name: 'endService', args: { serviceId: annex.serviceId } }],
    [
      'hand over',
      { name: 'handOverCoordinator', args: { handoverId, toUnit: clinic!, toName: '' } },
      { name: 'takeBackHandover', args: { handoverId } },
    ],
    ['close', { name: 'closeCase', args: { closingId: randomUUID(), reason: 'moved', on: '2026-11-23', text: '' } }],
    ['open again', { name: 'reopenCase', args: { reason: `Det fortsätter, ${ids.caseId}.` } }],
  ];
}

/** Every command that the rules speak of. A colleague is assigned and named before either is taken away. */
function commandsOf(
  { c }: Matrix,
  one: Person,
  device: TestDevice,
  { ids: { dossier: dossierId }, formId, needs, clinicNeed, invited: [clinic], convener }: Family,
): Record<string, { path: string; args: object }> {
  const person = one.colleague;
  const isClinic = one.viewer.unit === clinic;
  const command = (path: string, args: object) => ({ path: `/api/commands/${path}`, args: { dossierId, ...args } });
  return {
    'read the photo': { path: '/api/files/get', args: { ...device.envelope, dossierId, fileId: formId, part: 0 } },
    'who has seen': command('who-has-seen', { before: null }),
    assign: command('assign-staff', { person, until: null }),
    'end an assignment': command('end-assignment', { person }),
    'who is named': command('named-persons', {}),
    name: command('name-person', { person }),
    'take a name away': command('end-naming', { person }),
    disclose: command('release', {
      to: isClinic ? convener : c.unit('bup'),
      recordIds: [isClinic ? clinicNeed : needs.HEALTH],
      ground: 'ST1',
      why: {
        reason: 'En skriven orsak.',
        whyNoConsent: 'Det går inte att vänta.',
        attempts: '',
        weighing: '',
        decider: 'Påhittad',
        guardianInformed: true,
        whyNotInformed: '',
        despite: ['B10'],
        confirmed: true,
      },
    }),
    'open on a ground': command('open-on-ground', { reason: 'En skriven orsak.' }),
  };
}

async function answerTo(device: TestDevice, path: string, args: object): Promise<string> {
  const answer = await device.call(path, args);
  if (answer.status === 204) return 'yes';
  const { code, result } = (await answer.json()) as { code?: string; result?: string };
  return code ?? (result === undefined || result === 'part' ? 'yes' : result);
}
