import { expect, it } from 'vitest';
import { inProcessPoke } from './poke';
import { makePokeSeats } from './poke-seats';
import { pokeStream } from './poke-stream';

const seats = makePokeSeats();
const stream = (session: string, address?: string) => {
  const who = { session, address, ofAnAddress: 3 };
  seats.mustHaveRoom(who);
  return pokeStream(inProcessPoke(), 'unit', async () => true, {
    sit: (end) => seats.take(who, end),
  }).body!.getReader();
};
/** Whether the stream ends by itself once what lies in it is read. */
const ends = async (reader: ReadableStreamDefaultReader) => {
  await reader.read();
  const end = await Promise.race([reader.read(), new Promise((done) => setTimeout(done, 20, { done: false }))]);
  return (end as { done: boolean }).done;
};

it('keeps four streams of a session, and ends the oldest for a fifth', async () => {
  const open = Array.from({ length: 5 }, () => stream('s'));
  expect(await Promise.all(open.map(ends))).toEqual([true, false, false, false, false]);
  for (const one of open) await one.cancel();
  expect(seats.open()).toEqual({ sessions: 0, addresses: 0 });
});

it('refuses one more than an address may have, and has room again when one ends', async () => {
  const open = ['a', 'b', 'c'].map((session) => stream(session, '10.0.0.7'));
  expect(() => stream('d', '10.0.0.7')).toThrow('too many');
  const other = stream('d', '10.0.0.8');
  await open[0]!.cancel();
  const next = stream('d', '10.0.0.7');
  for (const one of [...open, other, next]) await one.cancel();
  expect(seats.open()).toEqual({ sessions: 0, addresses: 0 });
});

it('gives the seat back where the session has ended', async () => {
  const sit = (end: () => void) => seats.take({ session: 'gone', address: 'x' }, end);
  const reader = pokeStream(inProcessPoke(), 'unit', async () => false, { sit, heartbeat: 5 }).body!.getReader();
  while (!(await reader.read()).done);
  expect(seats.open()).toEqual({ sessions: 0, addresses: 0 });
});
