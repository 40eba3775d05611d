import { isProtected } from '#domain/blocks';
import { type Call, call } from '#domain/call';
import { callEvent } from '#domain/call-event';
import { type CallMail, callMail, mayMailCall } from '#domain/call-mail';
import { isClosed } from '#domain/closing';
import { openDossier } from '#domain/dossier';
import type { Rec } from '#domain/record';
import { activeServices } from '#domain/service';
import { audit } from './audit';
import type { Core } from './core';
import { type Letter, letterOf, type Post } from './mail-letter';
import { endMail, type MailState, putBack, type TakenMail, takeMail, tellingRevision, wasTold } from './mail-outbox';
import { lockDossiers, openSittings, type Sitting, type Sittings } from './sitting';

const MINUTE = 60_000;
/** The first wait after a line that failed, and the longest (ms); so many tries are three days. */
const LONGEST = 60 * MINUTE;
const TRIES = 76;

/** How long (ms) a mail waits after its nth try: a minute, doubled each time, at most an hour. */
export const waitAfter = (attempts: number): number => Math.min(LONGEST, MINUTE * 2 ** Math.min(attempts - 1, 10));

/**
 * Sends the mails that are due at `wall()` (ms), one after the other, and gives how many were taken up. Whether one may
 * go, and what it says, is asked of the records as they are now. A crash between handing over and noting it makes the
 * mail go once more, under the same message id and calendar sequence: SMTP can promise no more.
 */
export async function mailRound(core: Core, post: Post, wall: () => number, isStopped = () => false): Promise<number> {
  for (let done = 0; ; done += 1) {
    if (isStopped()) return done;
    const mail = await takeMail(core.database, wall());
    if (!mail) return done;
    await sendOne(core, post, mail, wall);
  }
}

async function sendOne(core: Core, post: Post, mail: TakenMail, wall: () => number): Promise<void> {
  const letter = await compose(core, mail);
  if (!letter) return;
  const posted = await post.send(letter);
  if (posted.result === 'again' && mail.attempts < TRIES)
    return putBack(core.database, mail, wall() + waitAfter(mail.attempts));
  const outcome = posted.result === 'sent' ? 'sent' : 'refused';
  const code = posted.result === 'refused' ? posted.code : posted.result === 'again' ? 'unreachable' : '';
  if (outcome === 'refused') core.log.warn({ code, attempts: mail.attempts }, 'a mail was refused');
  await atDossier(core, mail, async (tx, sitting, now) => {
    const one = callIn(sitting, mail.call_id);
    if (!(await endMail(tx.policy, mail, outcome)) || !one) return;
    await note(tx, sitting, one, mail, outcome, code, now);
  });
}

/** The letter that shall go now; undefined where none shall, which is then noted. */
async function compose(core: Core, mail: TakenMail): Promise<Letter | undefined> {
  const units = await core.units();
  return atDossier(core, mail, async (tx, sitting, now) => {
    const end = async (state: MailState) => void (await endMail(tx.policy, mail, state));
    const one = callIn(sitting, mail.call_id);
    const to = one?.body.toUnit ? units(one.body.toUnit)?.mail : undefined;
    if (!one || !to || tellingRevision(one) !== mail.revision) return end('dropped');
    const body: Call = one.deleted
      ? { ...one.body, revision: mail.revision, ended: one.body.ended ?? { how: 'taken-back', reason: '' } }
      : one.body;
    const secret = isProtected(sitting.facts());
    const event = callEvent({ id: one.id, body }, { unit: units, language: 'sv', secret });
    if (event.end < now) return end('dropped');
    if (event.method === 'CANCEL') {
      // Who was never told has nothing to be told of, and who was told must hear it, whatever else has ended.
      return (await wasTold(tx.policy, mail)) ? letterOf(event, to, false) : end('dropped');
    }
    const dossier = openDossier(sitting.id, sitting.records());
    const takesPart = activeServices(dossier).some((service) => service.body.unit === body.toUnit);
    if (isClosed(dossier) || !takesPart) return end('dropped');
    const may = mayMailCall(one, sitting.facts(), now);
    if (may.ok) return letterOf(event, to, !(await wasTold(tx.policy, mail)));
    if (await endMail(tx.policy, mail, 'stopped')) await note(tx, sitting, one, mail, 'stopped', may.because, now);
    return undefined;
  });
}

type Tx = Parameters<Parameters<Core['database']['withActor']>[1]>[0];

/** Runs `work` over the mail's dossier, locked, and writes and tells what it put down. */
async function atDossier<T>(
  core: Core,
  { dossier_id }: TakenMail,
  work: (tx: Tx, sitting: Sitting, now: number) => Promise<T>,
): Promise<T> {
  const { hash } = await core.state();
  const units = await core.units();
  let sittings: Sittings | undefined;
  const result = await core.database.withActor({ person: '', unit: '' }, async (tx) => {
    const locked = await lockDossiers(tx.policy, [dossier_id]);
    sittings = await openSittings(tx, locked, { clock: core.clock, units, hash });
    const done = await work(tx, sittings.on(dossier_id), sittings.now);
    await sittings.flush();
    return done;
  });
  if (sittings && sittings.poke.size > 0) core.poke.send([...sittings.poke]);
  return result;
}

const callIn = (sitting: Sitting, id: string): Rec<Call> | undefined =>
  sitting.records().find((record) => record.id === id && record.entity === call.name) as Rec<Call> | undefined;

/** Tells the unit that called, in the dossier, and the audit. */
async function note(
  tx: Tx,
  sitting: Sitting,
  one: Rec<Call>,
  mail: TakenMail,
  outcome: CallMail['outcome'],
  code: string,
  at: number,
): Promise<void> {
  const body: CallMail = { callId: one.id, revision: mail.revision, outcome, code, at };
  await sitting.write([
    {
      entity: callMail.name,
      id: crypto.randomUUID(),
      unit: one.unit,
      kind: callMail.kinds[0]!,
      audience: 'own',
      version: 0,
      deleted: false,
      by: one.by,
      at,
      body,
    },
  ]);
  await audit(tx.policy, [
    {
      at,
      person: one.by,
      unit: one.unit,
      dossierId: sitting.id,
      act: 'mailCall',
      outcome: outcome === 'sent' ? 'disclosed' : 'refused',
      code: code || undefined,
      detail: { call: one.id, revision: mail.revision, toUnit: one.body.toUnit },
    },
  ]);
}
