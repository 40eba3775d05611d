import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

// What decides who may do what, and what seals or opens, is changed by `npm run mutation`. A new file of these kinds falls here
// until it stands in a group of tests/mutation/groups.mjs, or below with why not.
const ROOT = join(import.meta.dirname, '../..');
const { GROUPS } = (await import(pathToFileURL(join(ROOT, 'tests/mutation/groups.mjs')).href)) as {
  GROUPS: Record<string, { mutate: string[]; tests: string[] }[]>;
};
const parts = Object.values(GROUPS).flat();
const mutated = new Set(parts.flatMap(({ mutate }) => mutate));

/** It refuses a person, says that there is nothing, or asks what a role is. */
const DECIDES =
  /new Refusal\(|new ProblemError\('(not-|refused|account-closed|purge-ordered)|\basManager\(|\bcolleague\(/;
/** It encrypts, hashes a secret, makes one, or opens what is sealed. */
const SEALS = /crypto\.subtle|\bsha256\(|\brandomToken\(|\.(un)?seal(Bytes)?\(|\bsealBytes\(/;
const KIND = /^(session|passkey|unlock|lock|vault|access|member|assign|release)/;

/** Of these kinds by their words, and not what the mutation of authorisation or of crypto is about. */
const LEFT_OUT: Record<string, string> = {
  'server/asked-passkey.ts': 'says where there are no local accounts',
  'server/bench.ts': 'measures',
  'server/defect.ts': 'words of a defect',
  'server/dependence.ts': 'a hash of what a refused change would have written; counted with sync by its own test',
  'server/indicators.ts': 'reads in figures of nobody',
  'server/migrate.ts': 'checksums of migrations',
  'server/october.ts': 'figures of nobody under five',
  'server/october-followers.ts': 'who follows up the county’s figures',
  'server/passkey-check.ts': 'types alone',
  'server/passkey-history.ts': 'what is told of passkeys, from the log',
  'server/pull.ts': 'what it sends is decided in view.ts and scope.ts; it hashes what is compared',
  'server/push.ts': 'every change passes it: each would be asked of all tests of the server',
  'server/put-part.ts': 'the checksum of a part of a file',
  'server/routes-devices.ts': 'hands on what the others decide',
  'server/routes-passkeys.ts': 'hands on what the others decide',
  'server/routes-practice.ts': 'practice alone',
  'server/routes-session.ts': 'hands on what the others decide',
  'server/routes-sign-in.ts': 'hands on what the others decide',
  'server/routes-sync.ts': 'hands on what the others decide',
  'server/routes.ts': 'hands on what the others decide',
  'src/storage/file-access.ts': 'whether a photo is here',
  'src/storage/mutate.ts': 'the same judgement as the server’s, which counts',
  'src/storage/passkey-port.ts': 'speaks to the browser, which no test here is',
  'src/storage/rescue.ts': 'what is put in the file; the sealing of it is rescue-file.ts',
};

const ofKind = ['server', 'src/storage'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.ts$/.test(name) && !name.includes('.test.'))
    .filter((name) => {
      const text = readFileSync(join(ROOT, folder, name), 'utf8');
      return KIND.test(name) || DECIDES.test(text) || SEALS.test(text);
    })
    .map((name) => `${folder}/${name}`),
);

it('whatever decides or seals is changed by the mutation tests', () => {
  expect(ofKind.length).toBeGreaterThan(60);
  expect(ofKind.filter((path) => !mutated.has(path)).sort()).toEqual(Object.keys(LEFT_OUT).sort());
});

it('and is asked of tests that there are', () => {
  for (const path of parts.flatMap(({ mutate, tests }) => [...mutate, ...tests]))
    if (!path.includes('*')) expect(existsSync(join(ROOT, path)), path).toBe(true);
  for (const { mutate, tests } of parts) expect([mutate.length > 0, tests.length > 0]).toEqual([true, true]);
});
