import type { MutationAnswer } from '#protocol/push';
import { PROTOCOL_VERSION } from '#protocol/version';
import { createApp } from '#server/create-app';
import type { Database } from '#server/database';
import { beginStory, type Family, type Step, type Story } from './families/story';
import { heldSession } from './held-session';
import { dossierSeen, signIn, type Visitor } from './visitor';

/** By this name the desk at which the histories were written is known again in a unit's list of devices. */
const DESK = 'Övningsfamiljer';

/** What was told to the server: how many families, and how many mutations it applied. */
export interface Loaded {
  families: number;
  mutations: number;
}

/**
 * Tells the families' histories to the real server, through its front door and with its clock set to each day on which
 * they happened. `now` (ms) is today. Throws on the first answer that the plot does not expect, for then the plot or
 * the rules are wrong; nothing is skipped.
 */
export async function loadFamilies(database: Database, now: number, families: readonly Family[]): Promise<Loaded> {
  let instant = now;
  const session = heldSession();
  const app = createApp({ database, clock: () => instant, practice: {}, sessionCarrier: session.carrier });
  const visitors = new Map<string, Promise<Visitor>>();
  const devices = new Map<string, { id: string; seq: number; named: boolean }>();
  let mutations = 0;

  /** The person at the desk on that day: one session a day, one device for ever. */
  function visit(person: string, at: number): Promise<Visitor> {
    const key = `${person}/${Math.floor(at / 86_400_000)}`;
    const known = visitors.get(key);
    if (known) return known;
    const opened = signIn(app, session, person, deskOf(person).id);
    visitors.set(key, opened);
    return opened;
  }

  function deskOf(person: string) {
    const desk = devices.get(person) ?? { id: crypto.randomUUID(), seq: 0, named: false };
    devices.set(person, desk);
    return desk;
  }

  /** Before it sends anything a device tells the server its name. */
  async function name({ person, assignment, device, call }: Visitor) {
    const said = { v: PROTOCOL_VERSION, person, assignment, device, platform: DESK };
    await call('/api/pull', { ...said, keeps: 'memory-only', digest: 'none' });
  }

  async function tell(story: Story, steps: readonly Step[]): Promise<void> {
    const [first] = steps;
    if (!first) return;
    instant = first.at;
    const visitor = await visit(first.by, first.at);
    const device = deskOf(first.by);
    if (!device.named) await name(visitor);
    device.named = true;
    if (first.does !== 'mutation') {
      const { does, person } = first;
      const colleague = { dossierId: story.dossierId, person };
      if (does === 'name') await visitor.call('/api/commands/name-person', colleague);
      else await visitor.call('/api/commands/assign-staff', { ...colleague, until: null });
      return;
    }
    const queued = [];
    for (const step of steps) {
      if (step.does !== 'mutation') continue;
      const args = typeof step.args === 'function' ? step.args(await dossierSeen(visitor, story.dossierId)) : step.args;
      device.seq++;
      queued.push({
        id: crypto.randomUUID(),
        seq: device.seq,
        dossierId: story.dossierId,
        name: step.name,
        args,
        at: step.at,
      });
    }
    const answer = await visitor.call<{ answers: MutationAnswer[] }>('/api/push', {
      v: PROTOCOL_VERSION,
      person: first.by,
      assignment: visitor.assignment,
      device: device.id,
      mutations: queued,
    });
    for (const [index, step] of steps.entries()) expectAnswer(step, answer.answers[index]);
    mutations += queued.length;
  }

  for (const family of families) {
    const story = beginStory(family.id, now, family.dossierId);
    family.tell(story);
    for (const group of together(story.steps)) await tell(story, group);
  }
  // Else the desks would stand among the sign-ins of each person.
  for (const visitor of visitors.values()) await (await visitor).leave();
  return { families: families.length, mutations };
}

/** Runs of mutations of one person on one day, sent as one push as a device would. A look at the dossier stands alone. */
function together(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1)?.at(-1);
    const alone = (one: Step) => one.does !== 'mutation' || typeof one.args === 'function';
    const joins = last && !alone(last) && !alone(step) && last.by === step.by && step.at - last.at < 3_600_000;
    if (joins) groups.at(-1)?.push(step);
    else groups.push([step]);
  }
  return groups;
}

function expectAnswer(step: Step, answer: MutationAnswer | undefined): void {
  if (step.does !== 'mutation') return;
  const got = !answer ? 'no answer' : answer.result === 'applied' ? 'applied' : (answer.rule ?? answer.code);
  if (got === (step.refused ?? 'applied')) return;
  const detail = answer?.result === 'refused' ? ` (${answer.code} ${answer.remedy ?? ''} ${answer.field ?? ''})` : '';
  throw new Error(`${step.name} by ${step.by} at ${new Date(step.at).toISOString()}: ${got}${detail}`);
}
