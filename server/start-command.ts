import { z } from '@hono/zod-openapi';
import { type Config, ConfigError } from './config';
import type { Database } from './database';
import { openEmbedded } from './embedded';
import { DirectoryInUse } from './embedded-lock';
import { LINK_MS, makeLink, NoLink } from './first-administrator';
import { importDirectory } from './import-directory';
import { INVITATION_MS, inviteAsOperator } from './invitation';
import { keepApart } from './keep-apart';
import { SchemaMismatch } from './migrate';
import { openPostgres } from './postgres';

/** What an operator may have done to the database from the command line. */
const COMMANDS = ['first-administrator', 'import-directory', 'invite'] as const;
type Command = (typeof COMMANDS)[number];

export const isCommand = (text: string | undefined): text is Command => COMMANDS.some((one) => one === text);

const USAGE: Record<Command, string> = {
  'first-administrator': 'Say which unit: first-administrator UNIT',
  'import-directory': 'Say which file: import-directory FILE',
  invite: 'Say whom, by the id of the directory: invite PERSON',
};

/** Does one command and says how it went. What an operator can mend is said in its own words, without a trace. */
export async function runCommand(
  command: Command,
  argument: string | undefined,
  readConfig: () => Config,
  readText: (path: string) => string,
): Promise<void> {
  if (!argument) {
    console.error(USAGE[command]);
    process.exitCode = 1;
    return;
  }
  try {
    const config = readConfig();
    const database = config.databaseUrl ? await openPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
    try {
      await keepApart(database, false);
      console.log(await COMMAND[command](database, argument, config, readText));
    } finally {
      await database.close();
    }
  } catch (error) {
    const known = [ConfigError, NoLink, DirectoryInUse, SchemaMismatch];
    if (error instanceof z.ZodError)
      console.error(error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`).join('\n'));
    else console.error(known.some((kind) => error instanceof kind) ? (error as Error).message : error);
    process.exitCode = 1;
  }
}

type Run = (
  database: Database,
  argument: string,
  config: Config,
  readText: (path: string) => string,
) => Promise<string>;

const COMMAND: Record<Command, Run> = {
  async 'first-administrator'(database, unit, config) {
    const token = await makeLink(database, unit, Date.now());
    const what = config.localAccounts ? 'sign in or make a passkey' : 'sign in';
    return `Open this within ${LINK_MS / 60_000} minutes and ${what}. It works once.\n${linkOf('forsta-administrator', token, config)}`;
  },
  async invite(database, person, config) {
    if (!config.localAccounts) throw new NoLink('LOCAL_ACCOUNTS is not on: there is nothing to invite anybody to.');
    const made = await database.withPolicy((queries) => inviteAsOperator(queries, person, Date.now()));
    if (!made) throw new NoLink('There is nobody with that id who has an assignment now: import the directory first.');
    return `Give this to the person, and to nobody else, within ${INVITATION_MS / 3_600_000} hours. It works once.\n${linkOf('inbjudan', made.token, config)}`;
  },
  async 'import-directory'(database, path, _, readText) {
    const { units, people } = await importDirectory(database, JSON.parse(readText(path)));
    return `${units} units and ${people} people are written.`;
  },
};

/** The token stands behind the #, which no browser sends to any server and no proxy logs. */
const linkOf = (what: string, token: string, { publicUrl, host, port }: Config) =>
  new URL(`/logga-in#${what}=${token}`, publicUrl ?? `http://${host}:${port}`).href;
