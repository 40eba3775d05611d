import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { PullAnswer, PullRequest } from '#protocol/pull';
import { PushAnswer, PushRequest } from '#protocol/push';
import { ReadsAnswer, ReadsRequest } from '#protocol/reads';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Devices } from './devices';
import { makePokeSeats } from './poke-seats';
import { pokeStream } from './poke-stream';
import { ProblemError } from './problem';
import { pull } from './pull';
import { push } from './push';
import { storeReads } from './read-log';
import { type App, answers, body, type Env, mustBeActor, type Shared, written } from './routes';
import { isAlive } from './session';

/** What goes out, what comes in, what was read, and the nudge. */
export function syncRoutes(app: App, shared: Shared, devices: Devices): void {
  const { core } = shared;

  /** Whose device asks, where it may ask once more. */
  async function askerOf(c: Context<Env>, request: { v: number; person: string; assignment: string; device: string }) {
    const actor = mustBeActor(c, request);
    await shared.limits?.take('device', request.device);
    return actor;
  }

  const pushed = createRoute({
    method: 'post',
    path: '/api/push',
    summary: 'The outbox in order. Each mutation gets one answer for ever.',
    request: body(PushRequest),
    responses: answers(PushAnswer),
  });
  app.openapi(pushed, async (c) => {
    const request = c.req.valid('json');
    const answer = await push(core, await askerOf(c, request), request, c.get('closed'));
    for (const one of answer.answers)
      shared.metrics?.mutation(one.result, one.result === 'refused' ? one.code : 'applied');
    return c.json(answer, 200);
  });

  const pulled = createRoute({
    method: 'post',
    path: '/api/pull',
    summary: 'What the actor may see now, against what the device holds.',
    request: body(PullRequest),
    responses: answers(PullAnswer),
  });
  app.openapi(pulled, async (c) => {
    const request = c.req.valid('json');
    const actor = await askerOf(c, request);
    if (c.get('emptied')) devices.ordered();
    await devices.meet(actor, request);
    const text = await pull(core, actor, request);
    return written<PullAnswer>(c.get('closed') ? lastAnswer(text) : text);
  });

  const reads = createRoute({
    method: 'post',
    path: '/api/reads',
    summary: 'What was opened and printed on the device. May be sent again.',
    request: body(ReadsRequest),
    responses: answers(ReadsAnswer),
  });
  app.openapi(reads, async (c) => {
    const request = c.req.valid('json');
    const now = await storeReads(core, await askerOf(c, request), request);
    return c.json({ v: PROTOCOL_VERSION, now, stored: request.reads.map((entry) => entry.id) }, 200);
  });

  const seats = makePokeSeats();
  app.get('/api/poke', (c) => {
    const session = c.get('session');
    const { limits } = shared;
    const sitter = { session, address: limits?.addressOf(c), ofAnAddress: limits?.streams };
    seats.mustHaveRoom(sitter);
    const alive = () => isAlive(core.database, session, shared.wallClock());
    return pokeStream(core.poke, c.get('actor').unit, alive, { sit: (end) => seats.take(sitter, end) });
  });
}

/** A closed account sees nothing: what its device held is purged first, and the next question is told why. */
function lastAnswer(text: string): string {
  const answer = JSON.parse(text) as PullAnswer;
  if (answer.result === 'unchanged') throw new ProblemError('account-closed');
  return answer.result === 'dossiers' ? JSON.stringify({ ...answer, more: true }) : text;
}
