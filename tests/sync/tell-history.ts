// One history from its beginning to its end: every step, what must hold after it, and what must hold when all is quiet.
import { FAULTS, seeded } from '#tests/world/faulty-line';
import { act, count, type Tally } from './history-acts';
import { mustConverge, mustHoldNoMore } from './history-checks';
import { type History, SEATS, type Seat, type Step } from './history-steps';
import type { HistoryWorld } from './history-world';

/** Version 4 shaped ids, the same in each run of a history. */
export function idsFrom(seed: number): () => string {
  const random = seeded(seed);
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
}

/** Tells one history in the world; throws where something does not hold. Adds to the tally what happened. */
export async function tellHistory(world: HistoryWorld, history: History, tally: Tally): Promise<void> {
  const scene = await world.begin(idsFrom(history.steps.length));
  const within = (seat: Seat): Seat => (seat % history.devices) as Seat;
  for (let seat: Seat = 0; seat < history.devices; seat += 1) await scene.device(seat as Seat);
  try {
    for (const [index, raw] of history.steps.entries()) {
      const step = { ...raw, ...('d' in raw && { d: within(raw.d) }), ...('e' in raw && { e: within(raw.e) }) } as Step;
      await act(scene, step, `«${index}»`, tally);
      for (const [seat, device] of scene.devices)
        await mustHoldNoMore(scene, `after step ${index} (${step.do}) ${SEATS[seat]} (device ${seat})`, device);
    }
    await mustConverge(scene, tally);
  } finally {
    for (const device of scene.devices.values()) {
      for (const fault of FAULTS) count(tally, fault, device.line.counts[fault]);
      await device.tab.close();
    }
  }
}
