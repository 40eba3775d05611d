import { pino } from 'pino';
import { type Config, ConfigError } from './config';
import { makeCore } from './core';
import { createApp } from './create-app';
import type { Database } from './database';
import { openEmbedded } from './embedded';
import { scanRound } from './file-scan';
import { keepApart } from './keep-apart';
import { leavingRound } from './leaving';
import { drawLogChecks } from './log-check-draw';
import { openProvider } from './open-provider';
import { inProcessPoke } from './poke';
import { openPostgres } from './postgres';
import { postgresPoke } from './postgres-poke';
import { practiceClock } from './practice-clock';
import { recomputeForPolicy } from './recompute';
import { startRounds } from './rounds';
import type { App } from './routes';
import { clamd } from './start-clamd';
import { compress } from './start-compression';
import { memoryLimits } from './start-limits';
import { listen } from './start-listen';
import { startLogRounds } from './start-log';
import { rowsCollector, rowsFile, startRowsRounds } from './start-log-rows';
import { smtpPost, startMailRounds } from './start-mail';
import { prometheus } from './start-metrics';
import { serveApp } from './start-static';
import { unsafe } from './unsafe-config';

export interface StartOptions {
  config: Config;
  /** The built app's folder; without it only the API is served. */
  staticDir?: string;
  /** Sign-in by choosing a role, and a clock that may be moved. */
  practice?: boolean;
  /** Runs when the database is open and migrated, before the first request is taken. */
  beforeListen?: (database: Database) => Promise<void>;
  /** A dumped database to begin an empty embedded one from. */
  snapshot?: Blob;
}

export interface RunningServer {
  url: string;
  app: App;
  database: Database;
  /** Takes no more requests, lets those under way end (3 s at most), closes the database. */
  stop(): Promise<void>;
}

/** How often (ms) it is looked whether a coordinator has left. */
const LEFT_EVERY = 60_000;
/** How often (ms) it is looked whether a unit is due for a check of its log. */
const CHECKS_EVERY = 15 * 60_000;
/** How often (ms) files that had no verdict are scanned again. */
const SCANS_EVERY = 30_000;

/** Opens, migrates, fills, listens. Throws `ConfigError` where it would be unsafe. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, practice = false } = options;
  const faults = unsafe(config, practice);
  if (faults.length > 0) throw new ConfigError(faults);
  const log = pino({ level: config.logLevel, base: null });
  const { databaseUrl } = config;
  const database = databaseUrl
    ? await openPostgres(databaseUrl)
    : await openEmbedded(config.dataDir, { snapshot: options.snapshot });
  const closers: (() => Promise<void>)[] = [() => database.close()];
  const closeAll = async () => {
    for (const close of closers.reverse()) await close();
  };
  try {
    await keepApart(database, practice);
    const pokes = databaseUrl ? await postgresPoke(databaseUrl, log) : undefined;
    if (pokes) closers.push(() => pokes.close());
    const poke = pokes ?? inProcessPoke();
    // The database's own clock, unless practice may move it.
    const clock = practice ? practiceClock() : undefined;
    await recomputeForPolicy(makeCore({ database, poke, log, clock: clock?.now }));
    await options.beforeListen?.(database);
    const https = config.publicUrl?.startsWith('https://') ?? false;
    if (config.smtp) {
      const post = smtpPost({ ...config.smtp, requireTls: !practice && !config.development });
      const rounds = startMailRounds(makeCore({ database, poke, log, clock: clock?.now }), post);
      closers.push(async () => {
        await rounds.stop();
        post.close();
      });
    }
    const leaving = makeCore({ database, poke, log, clock: clock?.now, mails: config.smtp !== undefined });
    const left = startRounds(leaving, 'leavers', () => leavingRound(leaving), LEFT_EVERY);
    closers.push(() => left.stop());
    const checks = startRounds({ log }, 'checks of the log', () => drawLogChecks(leaving, trueRandom), CHECKS_EVERY);
    closers.push(() => checks.stop());
    const metrics = prometheus();
    const scanner = config.fileScannerUrl ? clamd(config.fileScannerUrl) : undefined;
    if (scanner) {
      const scanning = makeCore({ database, poke, log, clock: clock?.now, scanner });
      const round = async (isStopped: () => boolean) => metrics.files(await scanRound(scanning, scanner, isStopped));
      const scans = startRounds(scanning, 'scans of files', round, SCANS_EVERY);
      closers.push(() => scans.stop());
    } else if (!practice && !config.development)
      log.warn('files are taken in without being scanned for malware: FILE_SCANNER_URL is not set');
    const chaining = startLogRounds({ database, log }, { metrics, headsFile: config.logHeadsFile });
    closers.push(() => chaining.stop());
    const { logRows } = config;
    if (logRows) {
      const sink = 'url' in logRows ? rowsCollector(logRows.url, logRows.token) : rowsFile(logRows.file);
      const delivery = startRowsRounds({ database, log }, { sink, metrics });
      closers.push(() => delivery.stop());
    }
    const app = createApp({
      database,
      poke,
      log,
      clock: clock?.now,
      metrics,
      https,
      region: config.region,
      mails: config.smtp !== undefined,
      scanner,
      compress,
      securityContact: config.securityContact,
      // Where anybody may be anybody there is nothing to guess, and a class tries it from one address.
      limits: practice ? undefined : memoryLimits(config.rateLimit, config.proxies),
      practice: practice ? { clock } : undefined,
      providers: practice ? undefined : providersOf(config),
      passkeys: practice ? undefined : await passkeysOf(config),
    });
    if (options.staticDir) serveApp(app, options.staticDir);
    const listening = await listen(app, { ...config, https });
    closers.push(listening.close);
    return { url: config.publicUrl ?? listening.url, app, database, stop: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** A number from 0 to 1 that nobody can foretell: whom a check of the log falls on is not to be known beforehand. */
const trueRandom = () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;

/** The identity providers, each ready to be spoken to. Plain http is for development only, and was refused above elsewhere. */
function providersOf({ providers, publicUrl = '' }: Config) {
  return new Map(
    providers.map((one) => [one.id, openProvider(one, publicUrl, { insecure: !one.issuer.startsWith('https://') })]),
  );
}

/** Local accounts where they are on; its library is loaded only then. */
async function passkeysOf({ localAccounts, publicUrl = '' }: Config) {
  return localAccounts ? (await import('./open-passkeys')).openPasskeys(publicUrl) : undefined;
}
