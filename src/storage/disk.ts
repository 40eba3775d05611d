import { type Live, live } from './live';

/** What the browser says of the place where things rest. The app wires it to `navigator.storage`; tests to a list. */
export interface DiskPort {
  persisted(): Promise<boolean>;
  /** Asks that the browser never clears it by itself; some ask the person. False where that is refused. */
  persist(): Promise<boolean>;
  /** Bytes in use and bytes allowed; undefined where the browser does not tell. */
  estimate(): Promise<{ usage: number; quota: number } | undefined>;
}

/**
 * `kept`: only a person clears it. `may-go`: the browser may clear it when the disk fills up, and has said no when asked.
 * `unknown`: not asked yet.
 */
export interface DiskState {
  readonly persistence: 'unknown' | 'kept' | 'may-go';
  readonly nearlyFull: boolean;
}

/** Less room than this (bytes) is little: a first sync of a large unit, or a few attachments. */
export const LITTLE_ROOM = 50 * 1_048_576;

export interface Disk {
  state: Live<DiskState>;
  /** Looks at the room that is left. */
  look(): Promise<void>;
  /**
   * Asks once per visit to be kept. The moment is a person's first own change: then there is something to lose, and a
   * browser that asks the person asks when it can be understood.
   */
  ask(): Promise<void>;
}

export function makeDisk(port: DiskPort | undefined): Disk {
  const state = live<DiskState>({ persistence: 'unknown', nearlyFull: false });
  const patch = (change: Partial<DiskState>) => state.set({ ...state.get(), ...change });
  let asked = false;
  return {
    state,
    async look() {
      if (!port) return;
      const room = await port.estimate();
      const nearlyFull = room !== undefined && room.quota > 0 && room.quota - room.usage < LITTLE_ROOM;
      const kept = state.get().persistence === 'unknown' && (await port.persisted());
      if (nearlyFull !== state.get().nearlyFull) patch({ nearlyFull });
      if (kept) patch({ persistence: 'kept' });
    },
    async ask() {
      if (!port || asked || state.get().persistence === 'kept') return;
      asked = true;
      patch({ persistence: (await port.persisted()) || (await port.persist()) ? 'kept' : 'may-go' });
    },
  };
}
