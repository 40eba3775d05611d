import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PracticeUsers } from '#protocol/session';
import { createApp } from '#server/create-app';
import { memoryDatabase } from '#server/memory-database';
import { FAMILIES } from './families/every-family';
import { PEOPLE } from './families/people';
import { fillPractice } from './practice-world';

const NOW = Date.parse('2026-03-11T13:00:00Z');
let database: Awaited<ReturnType<typeof memoryDatabase>>;
beforeAll(async () => {
  database = await memoryDatabase();
}, 60_000);
afterAll(() => database.close());

describe('the practice county', () => {
  it('is told to the real server through its front door, and the server agrees with every step', async () => {
    await fillPractice(database, NOW, true);
    const answer = await createApp({ database, clock: () => NOW, practice: {} }).request('/api/practice/users');
    const { users } = PracticeUsers.parse(await answer.json());
    expect(users.length).toBe(PEOPLE.length);
  }, 60_000);

  it('is loaded once: a second start keeps what was written', async () => {
    const before = Date.now();
    await fillPractice(database, NOW, true);
    expect(Date.now() - before).toBeLessThan(2_000);
    expect(FAMILIES.length).toBeGreaterThanOrEqual(14);
  });
});
