import { expect, it } from 'vitest';
import { askedAtMost } from './asked-at-most';

function asked() {
  const time = { now: 0 };
  const waiting: { answer: (value: number) => void; fail: () => void }[] = [];
  const ask = askedAtMost(
    1_000,
    () =>
      new Promise<number>((resolve, reject) => waiting.push({ answer: resolve, fail: () => reject(new Error('no')) })),
    () => time.now,
  );
  return { time, waiting, ask };
}

it('asks once for all who come within the second, and anew after it', async () => {
  const { time, waiting, ask } = asked();
  const all = Array.from({ length: 1_000 }, ask);
  waiting[0]!.answer(1);
  expect(new Set(await Promise.all(all))).toEqual(new Set([1]));
  time.now = 999;
  expect(await ask()).toBe(1);
  time.now = 1_000;
  const next = ask();
  expect(waiting).toHaveLength(2);
  waiting[1]!.answer(2);
  expect(await next).toBe(2);
});

it('asks no second time while the first has no answer, however long that takes', async () => {
  const { time, waiting, ask } = asked();
  const first = ask();
  time.now = 60_000;
  const second = ask();
  expect(waiting).toHaveLength(1);
  waiting[0]!.answer(1);
  expect(await Promise.all([first, second])).toEqual([1, 1]);
});

it('gives a failure to all of the second, and asks anew after it', async () => {
  const { time, waiting, ask } = asked();
  const all = [ask(), ask()];
  waiting[0]!.fail();
  for (const one of all) await expect(one).rejects.toThrow('no');
  await expect(ask()).rejects.toThrow('no');
  time.now = 1_000;
  const next = ask();
  waiting[1]!.answer(3);
  expect(await next).toBe(3);
});
