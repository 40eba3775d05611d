// What each step of a history does. A step that is not possible here (nothing to edit, nobody to assign) does nothing.

import { expect } from 'vitest';
import { openCase } from '#domain/case';
import { childContact, editChildContact, noteChildContact, removeChildContact } from '#domain/child-contact';
import { conflict } from '#domain/conflict';
import { editGoal, goal, removeGoal, setGoal } from '#domain/goal';
import { resolveConflict } from '#domain/resolve-conflict';
import { restoreRecord } from '#domain/restore-record';
import type { DossierView } from '#storage/dossier-view';
import { openArgs, withdrawalArgs } from '#tests/contract/family';
import type { HistoryDevice } from './history-device';
import { SEATS, type Seat, type Step } from './history-steps';
import type { Scene } from './history-world';

/** How often each thing happened, over all histories. */
export type Tally = Map<string, number>;
export const count = (tally: Tally, what: string, by = 1): void => void tally.set(what, (tally.get(what) ?? 0) + by);

const MINUTE = 60_000;
const PARAGRAPH = '\n\n';

function at<T>(from: readonly T[], index: number): T | undefined {
  return from.length === 0 ? undefined : from[index % from.length];
}

const dossierAt = (device: HistoryDevice, on: number): DossierView | undefined =>
  at(
    [...device.tab.device.dossiers.get()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    on,
  );

/** Does one step; `word` is the word that only this step writes. */
export async function act(scene: Scene, step: Step, word: string, tally: Tally): Promise<void> {
  if ('d' in step) return actOn(scene, await scene.device(step.d), step, word, tally);
  switch (step.do) {
    case 'wait':
      await scene.sleep(step.minutes * MINUTE);
      for (const device of scene.devices.values()) await device.tab.tick();
      for (const consent of scene.consents)
        if (consent.until < scene.clock.now()) {
          count(tally, 'consent expired');
          scene.consents = scene.consents.filter((other) => other !== consent);
        }
      return;
    case 'serverRestart':
      await restartUnderLoad(scene, step.at, word);
      return count(tally, 'server restarted');
    case 'backup':
      await scene.backup();
      scene.saved = true;
      return;
    case 'restore':
      return scene.saved ? restore(scene, tally) : undefined;
    default:
      return decide(scene, step, tally);
  }
}

type Own = Extract<Step, { d: unknown }>;

async function actOn(scene: Scene, device: HistoryDevice, step: Own, word: string, tally: Tally): Promise<void> {
  const { family, newId } = scene;
  switch (step.do) {
    case 'sync': {
      const failure = await device.sync(step.line);
      return count(tally, failure ? `round ended: ${failure.kind}` : 'round ended well');
    }
    case 'together': {
      const other = await scene.device(step.e);
      await scene.watch();
      await Promise.all([device.sync(), ...(other === device ? [] : [other.sync()])]);
      return count(tally, 'two rounds at once');
    }
    case 'cross': {
      const other = await scene.device(step.e);
      if (other === device) return;
      await scene.watch();
      const letGo = device.line.hold(step.at, () => other.sync());
      await device.sync();
      return letGo() ? count(tally, 'answer overtaken') : undefined;
    }
    case 'kill':
      return count(tally, (await device.killAt(step.at, step.nth)) ? `killed ${step.at}` : 'killed after the round');
    case 'handOver': {
      const note = () => write(device, { do: 'note', d: step.d, on: step.on }, word, newId);
      if (!(await device.handOver(step.at, note))) return count(tally, 'no second tab');
      await device.sync();
      return count(tally, 'a second tab took over');
    }
    case 'badDisk': {
      const before = device.disk.struck;
      device.disk.how = step.how;
      try {
        const done =
          step.while === 'writing' ? write(device, { do: 'note', d: step.d, on: step.on }, word, newId) : device.sync();
        // What the disk says ends a round; a change that it did not keep is refused to its author.
        await done.catch(() => undefined);
      } finally {
        device.disk.how = 'well';
      }
      if (device.disk.struck === before) return;
      if (step.while === 'writing') expect(device.tab.device.trouble.get(), 'its person is told').not.toBeNull();
      return count(tally, `disk ${step.how === 'full' ? 'full' : 'aborted'} while ${step.while}`);
    }
    case 'wipe': {
      if (!(await scene.tell(SEATS[step.d])).account) return;
      // What a restored server had lost lay on this device alone until it was sent again.
      const known = scene.restored ? await scene.known() : undefined;
      for (const intent of device.intents)
        if (intent.state === 'open' && known?.has(intent.id) === false) intent.state = 'lost with its database';
      await device.wipe(() => write(device, { do: 'note', d: step.d, on: step.on }, word, newId));
      return count(tally, 'database deleted under the app');
    }
    case 'poison':
      device.poisoned.add(word);
      return write(device, { do: 'note', d: step.d, on: step.on }, word, newId);
    case 'killWriting': {
      const view = dossierAt(device, step.on);
      if (!view) return;
      const args = { childContactId: newId(), contact: { address: '', phone: word, email: '', school: '' } };
      device.tab.device.mutate(view.id, noteChildContact, args).catch(() => undefined);
      await device.reload();
      device.adopt(view.id, { record: args.childContactId, word });
      return count(tally, 'killed while writing');
    }
    case 'reload':
      return count(tally, (await device.reload()) ? 'lease over' : 'reloaded');
    case 'jump':
      device.setWall(step.hours * 60 * MINUTE);
      await device.tab.tick();
      return count(tally, 'clock jumped');
    case 'discard': {
      const refused = device.tab.device.outbox.get().find((item) => item.state === 'refused');
      if (!refused) return;
      await device.tab.device.discard(refused.id);
      for (const intent of device.intents) if (intent.id === refused.id) intent.state = 'discarded';
      return count(tally, 'refused discarded');
    }
    case 'putBack': {
      const last = device.removed.pop();
      if (!last) return;
      const args = { entity: 'goal' as const, recordId: last.goalId, body: last.body };
      const done = await device.write(last.dossier, restoreRecord, args, { record: last.goalId, word: null });
      return count(tally, done === 'saved' ? 'put back' : 'putting back refused');
    }
    case 'read': {
      const view = dossierAt(device, step.on);
      if (view) await device.tab.device.logRead(view.id, 'opened');
      return;
    }
    case 'end':
    case 'assign': {
      // The desk's own assignment stays, or nobody could assign again.
      const colleague = ['jonathan', 'ylva'].includes(SEATS[step.d]);
      const by = await scene.desk(colleague ? 'barbro' : SEATS[step.d]);
      const answer = await by.call(
        `/api/commands/${step.do === 'end' ? 'end-assignment' : 'assign-staff'}`,
        step.do === 'end'
          ? { dossierId: family.dossier, person: scene.person(SEATS[step.d]) }
          : { dossierId: family.dossier, person: scene.person(SEATS[step.d]), until: null },
      );
      if (answer.status === 204) count(tally, step.do === 'end' ? 'assignment ended' : 'assigned again');
      return;
    }
    case 'open': {
      const [dossier, caseId, childId, frameId] = [newId(), newId(), newId(), newId()];
      const args = openArgs({ ...family, dossier, caseId, childId, frameId });
      await device.write(dossier, openCase, args, { record: caseId, word: null });
      return count(tally, 'case opened on a device');
    }
    default:
      return write(device, step, word, newId);
  }
}

type Writing = Extract<Own, { do: 'note' | 'goal' | 'edit' | 'remove' | 'resolve' }>;

async function write(device: HistoryDevice, step: Writing, word: string, newId: () => string): Promise<void> {
  const view = dossierAt(device, step.on);
  if (!view) return;
  const { dossier } = view;
  const mine = <R extends { unit: string }>(records: R[]) =>
    records.filter((record) => record.unit === device.session.actor.unit);
  switch (step.do) {
    case 'note': {
      const args = { childContactId: newId(), contact: { address: '', phone: word, email: '', school: '' } };
      await device.write(view.id, noteChildContact, args, { record: args.childContactId, word });
      return;
    }
    case 'goal': {
      const text = [word, 'mitten', 'slutet'].join(PARAGRAPH);
      const args = { goalId: newId(), goal: { needId: null, longTerm: false, text, indicator: '', targetDate: null } };
      await device.write(view.id, setGoal, args, { record: args.goalId, word });
      return;
    }
    case 'remove': {
      const record = at([...mine(dossier.list(childContact)), ...mine(dossier.list(goal))], step.nth);
      if (!record) return;
      const mark = { record: record.id, word: null };
      if ('text' in record.body) {
        const done = await device.write(view.id, removeGoal, { goalId: record.id }, mark);
        if (done === 'saved') device.removed.push({ dossier: view.id, goalId: record.id, body: record.body });
      } else await device.write(view.id, removeChildContact, { childContactId: record.id }, mark);
      return;
    }
    case 'edit': {
      const record = at([...mine(dossier.list(childContact)), ...mine(dossier.list(goal))], step.nth);
      if (!record) return;
      if ('text' in record.body) {
        const from = record.body.text;
        const parts = from.split(PARAGRAPH);
        parts[step.part % parts.length] = word;
        const args = {
          goalId: record.id,
          changes: { text: { from, to: parts.join(PARAGRAPH) } },
          conflictIds: { text: newId() },
        };
        await device.write(view.id, editGoal, args, { record: record.id, word });
      } else {
        const field = step.part % 2 === 0 ? 'phone' : 'address';
        const args = {
          childContactId: record.id,
          changes: { [field]: { from: record.body[field], to: word } },
          conflictIds: { [field]: newId() },
        };
        await device.write(view.id, editChildContact, args, { record: record.id, word });
      }
      return;
    }
    case 'resolve': {
      const open = mine(dossier.list(conflict))[0];
      if (!open) return;
      const seen = dossier.peek(open.body.recordId)?.body[open.body.field] ?? null;
      const wording = step.choice === 'new' ? word : null;
      const args = { conflictId: open.id, choice: step.choice, seen, wording, conflictId2: newId() };
      await device.write(view.id, resolveConflict, args, { record: open.body.recordId, word: wording });
    }
  }
}

type Decision = Exclude<Step, Own | { do: 'wait' | 'serverRestart' | 'backup' | 'restore' }>;

/** What the family or the convener decides, at a desk with a network. */
async function decide(scene: Scene, step: Decision, tally: Tally): Promise<void> {
  const { family, units } = scene;
  const desk = await scene.desk('barbro');
  switch (step.do) {
    case 'consent': {
      const consent = await scene.share(step.days, step.wide);
      if (consent) scene.consents.push(consent);
      return count(tally, consent ? 'consent given' : 'consent refused');
    }
    case 'withdraw':
    case 'narrow': {
      const consent = scene.consents.at(-1);
      if (!consent) return;
      const args = withdrawalArgs(consent.id, family.mother);
      const part = { units: step.do === 'narrow' && step.by === 'unit' ? [units[1]!] : [], kinds: [], plan: false };
      if (step.do === 'narrow')
        Object.assign(args.withdrawal, { part: { ...part, kinds: step.by === 'kind' ? ['CONTACT'] : [] } });
      else scene.consents.pop();
      const { result } = await desk.do(family.dossier, 'withdrawConsent', args);
      if (result === 'applied') count(tally, step.do === 'narrow' ? 'consent narrowed' : 'consent withdrawn');
      return;
    }
    case 'closeAccount':
      await scene.closeAccount();
      return count(tally, scene.devices.has(4) ? 'account closed' : 'account without a device closed');
    case 'close': {
      const on = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(scene.clock.now());
      const args = { closingId: crypto.randomUUID(), reason: 'need-gone' as const, on, text: '' };
      const { result } = await desk.do(family.dossier, 'closeCase', args);
      if (result === 'applied') count(tally, 'case closed');
      return;
    }
    case 'reopen': {
      const { result } = await desk.do(family.dossier, 'reopenCase', { reason: 'Nytt behov.' });
      if (result === 'applied') count(tally, 'case reopened');
    }
  }
}

/**
 * The server comes back from its backup. What it had acknowledged since is sent again by its author's device, unless that
 * device was not to hold its case any more meanwhile.
 */
async function restore(scene: Scene, tally: Tally): Promise<void> {
  const known = await scene.restore();
  scene.restored = true;
  for (const device of scene.devices.values()) {
    const left = new Map(device.tab.device.outbox.get().map((item) => [item.id, item.state]));
    for (const intent of device.intents) {
      if (intent.state !== 'open' || known.has(intent.id)) continue;
      const state = left.get(intent.id);
      if (state === 'refused') intent.state = 'refused before the restore';
      if (state === undefined && !intent.held) intent.state = 'erased with its case before the restore';
      else if (state === undefined) count(tally, 'acknowledged and shown, lost by the server, kept here');
      count(tally, state === 'sent' ? 'acknowledged, lost by the server, still here' : `after a restore: ${state}`);
    }
  }
  count(tally, 'server restored');
}

/** A device on which so many changes wait writes no more until it has sent some: people are slower than this. */
const ENOUGH = 4;
/** How long (ms) a device waits after a round that ended badly. */
const PAUSE = 20;

/** The server goes away and comes again while all devices write, send and fetch side by side. */
async function restartUnderLoad(scene: Scene, at: number, word: string): Promise<void> {
  await scene.watch();
  let over = false;
  async function work(seat: number, device: HistoryDevice) {
    for (let turn = 0; !over; turn += 1) {
      const own = word.replace('»', `.${seat}.${turn}»`);
      if (device.tab.device.syncState.get().waiting < ENOUGH)
        await write(device, { do: 'note', d: seat as Seat, on: turn }, own, scene.newId);
      if (await device.sync()) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
  const working = Promise.all([...scene.devices].map(([seat, device]) => work(seat, device)));
  await Promise.race([scene.restartServer(at), working]);
  over = true;
  await working;
}
