import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '#protocol/session';
import { CLIENT_HEADER } from '#protocol/version';
import { proven } from '#tests/world/proven';
import { type PracticeInNode, practiceInNode } from './node';

const URL = 'http://samplan.test';
let practice: PracticeInNode;
beforeAll(async () => {
  practice = await practiceInNode({ families: [] });
}, 60_000);
afterAll(() => practice.close());

const send = (path: string, method: string, body?: unknown, over: Awaited<ReturnType<typeof proven>> = fetch) =>
  over(`${URL}${path}`, {
    method,
    headers: { 'content-type': 'application/json', [CLIENT_HEADER]: 'test' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

describe('the real server behind fetch', () => {
  it('is ready, asks who is there, lets a practice user in and out again', async () => {
    expect((await fetch(`${URL}/health/ready`)).status).toBe(200);
    expect((await fetch(`${URL}/api/session`)).status).toBe(401);
    expect((await send('/api/practice/session', 'POST', { userId: 'nadja' })).ok).toBe(true);
    const mine = await proven(fetch, crypto.randomUUID(), URL);
    const session = Session.parse(await (await mine(`${URL}/api/session`, {})).json());
    expect(session.actor).toMatchObject({ person: 'nadja', role: 'nurse' });
    expect((await send('/api/session', 'DELETE')).ok).toBe(true);
    expect((await mine(`${URL}/api/session`, {})).status).toBe(401);
  });

  it('answers a broken request as the server does: one problem, nothing echoed', async () => {
    await send('/api/practice/session', 'POST', { userId: 'nadja' });
    const mine = await proven(fetch, crypto.randomUUID(), URL);
    const answer = await send('/api/push', 'POST', { secret: 'not echoed' }, mine);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.text()).not.toContain('not echoed');
  });
});
