import type { Directory, Unit } from '#domain/unit';
import type { Clock } from './clock';
import type { Database } from './database';
import { readUnits } from './directory';
import type { FileScanner } from './file-scanner';
import type { Log } from './log';
import type { Poke } from './poke';
import { loadServerState, type ServerState } from './server-state';

/** What the verbs of the server share. */
export interface Core {
  database: Database;
  clock?: Clock;
  poke: Poke;
  log: Log;
  /** The county's profile, by its id (region-profile.ts); undefined: Jönköping's. */
  region: string | undefined;
  /** Calls are told by mail too: each change of one is put into the outbox of mails. */
  mails: boolean;
  /** Looks through files that are taken in; undefined: this server has none, and they are handed out as they are. */
  scanner: FileScanner | undefined;
  state(): Promise<ServerState>;
  units(): Promise<Directory>;
  /** This node has changed a unit: the next who asks reads them anew. Other nodes do within `UNITS_FOR`. */
  unitsChanged(): void;
}

/** Units change when an organisation does; they are read again after this long (ms). */
const UNITS_FOR = 10_000;

export function makeCore(deps: {
  database: Database;
  clock?: Clock;
  poke: Poke;
  log: Log;
  region?: string;
  mails?: boolean;
  scanner?: FileScanner;
}): Core {
  let state: Promise<ServerState> | undefined;
  let units: { at: number; directory: Promise<Directory> } | undefined;
  return {
    ...deps,
    region: deps.region,
    mails: deps.mails ?? false,
    scanner: deps.scanner,
    state() {
      state ??= loadServerState(deps.database).catch((error: unknown) => {
        state = undefined;
        throw error;
      });
      return state;
    },
    units() {
      const now = performance.now();
      if (!units || now - units.at > UNITS_FOR) {
        const directory = deps.database.withPolicy(readUnits).then(directoryOf);
        directory.catch(() => (units = undefined));
        units = { at: now, directory };
      }
      return units.directory;
    },
    unitsChanged() {
      units = undefined;
    },
  };
}

function directoryOf(units: Unit[]): Directory {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (id) => byId.get(id);
}
