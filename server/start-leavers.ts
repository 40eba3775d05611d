import type { Config } from './config';
import { makeCore } from './core';
import type { Database } from './database';
import { type Ending, endAsOperator, livingIn } from './end-account';
import { importDirectory, missingFrom } from './import-directory';
import { silentLog } from './log';
import { inProcessPoke } from './poke';

/** The operator asked for what can not be done like this. The message says why, in words for the operator. */
export class CanNot extends Error {
  override name = 'CanNot';
}

type Asked = Readonly<Record<string, string | boolean | undefined>>;

/** Devices notice at their next round: this process has none to poke. */
const coreOf = (database: Database, { smtp }: Pick<Config, 'smtp'>) =>
  makeCore({ database, poke: inProcessPoke(), log: silentLog, mails: smtp !== undefined });

/** `end-account PERSON`: ends it in all units, or in one, and says what became of the cases, in counts alone. */
export async function endAccountOf(database: Database, person: string, asked: Asked, config: Pick<Config, 'smtp'>) {
  const { by, reason, unit, to } = texts(asked);
  const leavers = await database.withPolicy((policy) => livingIn(policy, person, unit, Date.now()));
  if (leavers.length === 0) throw new CanNot('There is nobody with that id who has an assignment there now.');
  if (to !== undefined && leavers.length > 1)
    throw new CanNot('The person has several assignments: say which with --unit, for --to is a colleague in one unit.');
  return tellEnding(await endAsOperator(coreOf(database, config), leavers, { by: by!, reason: reason!, to }));
}

/**
 * `import-directory FILE`: writes it, and tells of those whom it does not name. They are ended only where the operator says
 * how many there are: a file that was cut off would else end a county.
 */
export async function importFile(database: Database, file: unknown, asked: Asked, config: Pick<Config, 'smtp'>) {
  const { by, reason, 'end-missing': expected } = texts(asked);
  if (expected !== undefined && (!by || !reason)) throw new CanNot('--end-missing needs --by WHO and --reason WHY.');
  const { units, people, over } = await importDirectory(database, file, { reopen: asked.reopen === true });
  const lines = [`${units} units and ${people} people are written.`];
  if (over > 0) lines.push(`${over} assignments in the file have ended and stay ended.`);
  const missing = await missingFrom(database, file);
  if (missing.length > 0) lines.push(`${missing.length} assignments in the file's units are not in the file.`);
  if (asked['list-missing'] === true) lines.push(...missing.map(({ person, unit }) => `- ${person} in ${unit}`));
  if (expected === undefined) return lines.join('\n');
  if (expected !== String(missing.length))
    throw new CanNot([...lines, `Not ${expected}: nobody's account is ended.`].join('\n'));
  const word = { by: by!, reason: reason! };
  return [...lines, tellEnding(await endAsOperator(coreOf(database, config), missing, word))].join('\n');
}

const texts = (asked: Asked): Partial<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** What was ended and where the cases went, without a word about any of them. */
function tellEnding({ ended, manager, colleague, offered, nobody }: Ending): string {
  const lines: [number, string][] = [
    [ended, 'assignments are ended.'],
    [manager, 'cases went to a manager of the unit.'],
    [colleague, 'cases went to a colleague.'],
    [offered, 'cases are offered to the other services that see them: nobody is left in the unit.'],
    [
      nobody,
      'cases wait for a new account in the unit: nobody is left to ask. They stand on My day once there is one.',
    ],
  ];
  return lines
    .filter(([count], at) => at === 0 || count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join('\n');
}
