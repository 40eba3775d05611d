import { parseArgs } from 'node:util';
import { z } from '@hono/zod-openapi';
import { Refusal } from '#domain/refusal';
import { type Config, ConfigError } from './config';
import type { Database } from './database';
import { openEmbedded } from './embedded';
import { DirectoryInUse } from './embedded-lock';
import { LINK_MS, makeLink, NoLink } from './first-administrator';
import { INVITATION_MS, inviteAsOperator } from './invitation';
import { keepApart } from './keep-apart';
import { SchemaMismatch } from './migrate';
import { openPostgres } from './postgres';
import { CanNot, endAccountOf, importFile } from './start-leavers';

/** What stands on the command line after the command. */
type Asked = Readonly<Record<string, string | boolean | undefined>>;

interface Command {
  usage: string;
  /** Options with a value, and such without. */
  values?: readonly string[];
  flags?: readonly string[];
  /** Options without which nothing is done. */
  needs?: readonly string[];
  run(database: Database, argument: string, asked: Asked, at: { config: Config; readText: ReadText }): Promise<string>;
}
type ReadText = (path: string) => string;

/** What an operator may have done to the database from the command line. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'first-administrator': {
    usage: 'Say which unit: first-administrator UNIT',
    async run(database, unit, _, { config }) {
      const token = await makeLink(database, unit, Date.now());
      const what = config.localAccounts ? 'sign in or make a passkey' : 'sign in';
      return `Open this within ${LINK_MS / 60_000} minutes and ${what}. It works once.\n${linkOf('forsta-administrator', token, config)}`;
    },
  },
  'import-directory': {
    usage:
      'Say which file: import-directory FILE [--reopen] [--list-missing | --end-missing HOW-MANY --by WHO --reason WHY]',
    values: ['end-missing', 'by', 'reason'],
    flags: ['reopen', 'list-missing'],
    run: (database, path, asked, { config, readText }) =>
      importFile(database, JSON.parse(readText(path)), asked, config),
  },
  invite: {
    usage: 'Say whom, by the id of the directory: invite PERSON',
    async run(database, person, _, { config }) {
      if (!config.localAccounts) throw new NoLink('LOCAL_ACCOUNTS is not on: there is nothing to invite anybody to.');
      const made = await database.withPolicy((queries) => inviteAsOperator(queries, person, Date.now()));
      if (!made)
        throw new NoLink('There is nobody with that id who has an assignment now: import the directory first.');
      return `Give this to the person, and to nobody else, within ${INVITATION_MS / 3_600_000} hours. It works once.\n${linkOf('inbjudan', made.token, config)}`;
    },
  },
  'end-account': {
    usage:
      'Say whose, by the id of the directory, who asks and why: end-account PERSON --by WHO --reason WHY [--unit UNIT] [--to COLLEAGUE]',
    values: ['by', 'reason', 'unit', 'to'],
    needs: ['by', 'reason'],
    run: (database, person, asked, { config }) => endAccountOf(database, person, asked, config),
  },
};

export const isCommand = (text: string | undefined): text is string =>
  text !== undefined && Object.hasOwn(COMMANDS, text);

/** Does one command and says how it went. What an operator can mend is said in its own words, without a trace. */
export async function runCommand(
  name: string,
  args: readonly string[],
  readConfig: () => Config,
  readText: ReadText,
): Promise<void> {
  const command = COMMANDS[name]!;
  const read = readArguments(command, args);
  if (!read) {
    console.error(command.usage);
    process.exitCode = 1;
    return;
  }
  try {
    const config = readConfig();
    const database = config.databaseUrl ? await openPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
    try {
      await keepApart(database, false);
      console.log(await command.run(database, read.argument, read.asked, { config, readText }));
    } finally {
      await database.close();
    }
  } catch (error) {
    const known = [ConfigError, NoLink, CanNot, DirectoryInUse, SchemaMismatch];
    if (error instanceof z.ZodError)
      console.error(error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`).join('\n'));
    else if (error instanceof Refusal) console.error(`Refused: ${error.code} (${error.detail.field ?? 'as a whole'}).`);
    else console.error(known.some((kind) => error instanceof kind) ? (error as Error).message : error);
    process.exitCode = 1;
  }
}

/** The one argument and the options of a command; undefined where they are not what its usage says. */
function readArguments({ values = [], flags = [], needs = [] }: Command, args: readonly string[]) {
  try {
    const { values: asked, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(values.map((name) => [name, { type: 'string' as const }])),
        ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
      },
    });
    const [argument, ...more] = positionals;
    if (!argument || more.length > 0 || needs.some((name) => !asked[name])) return undefined;
    return { argument, asked: asked as Asked };
  } catch {
    return undefined;
  }
}

/** The token stands behind the #, which no browser sends to any server and no proxy logs. */
const linkOf = (what: string, token: string, { publicUrl, host, port }: Config) =>
  new URL(`/logga-in#${what}=${token}`, publicUrl ?? `http://${host}:${port}`).href;
