import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

// The import table of docs/decisions/0002-rooms.md, written a second time by hand: the linter is fed one line of code
// per row and must refuse it. Type-aware rules are switched off here, they need no room and cost seconds.
const ROOMS = ['domain', 'protocol', 'sync', 'storage', 'ui', 'features', 'app', 'server', 'mocks', 'tests'] as const;
type Room = (typeof ROOMS)[number];

const MAY: Record<Room, readonly Room[]> = {
  domain: [],
  protocol: ['domain'],
  sync: ['domain', 'protocol'],
  storage: ['domain', 'protocol'],
  ui: [],
  features: ['domain', 'storage', 'ui'],
  app: ['domain', 'protocol', 'sync', 'storage', 'ui', 'features'],
  server: ['domain', 'protocol'],
  mocks: ['domain', 'protocol', 'server', 'mocks'],
  tests: ROOMS,
};

const FILE: Record<Room, string> = {
  domain: 'src/domain/example.ts',
  protocol: 'src/protocol/example.ts',
  sync: 'src/sync/example.ts',
  storage: 'src/storage/example.ts',
  ui: 'src/ui/example.tsx',
  features: 'src/features/consent/example.tsx',
  app: 'src/app/example.tsx',
  server: 'server/example.ts',
  mocks: 'mocks/families/example.ts',
  tests: 'tests/e2e/example.ts',
};
const TARGET: Record<Room, string> = {
  domain: '#domain/consent',
  protocol: '#protocol/push',
  sync: '#sync/push-loop',
  storage: '#storage/dossiers',
  ui: '#ui/button',
  features: '#features/plan/plan-page',
  app: '#app/routes',
  server: '#server/create-app',
  mocks: '#mocks/families',
  tests: '#tests/world/example',
};

const RULES = ['no-restricted-imports', 'no-restricted-syntax', 'no-restricted-globals', 'no-restricted-properties'];
let linter: ESLint;
beforeAll(() => {
  linter = new ESLint({
    overrideConfig: {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { projectService: false, project: false } },
      rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' },
    },
  });
});

/** The messages of the linter on a text, as if it lay at that path. */
async function complaints(filePath: string, text: string): Promise<string[]> {
  const [result] = await linter.lintText(text, { filePath });
  const fatal = result?.messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${filePath}: ${fatal.message}`);
  return (result?.messages ?? []).filter((m) => m.ruleId && RULES.includes(m.ruleId)).map((m) => m.message);
}

const refused = ROOMS.flatMap((from) => ROOMS.filter((to) => !MAY[from].includes(to)).map((to) => [from, to] as const));
const allowed = ROOMS.flatMap((from) => MAY[from].map((to) => [from, to] as const));

describe('the import table', () => {
  it.each(refused)(
    '%s may not import from %s, whether static, for its types, again exported or lazily',
    async (from, to) => {
      const target = TARGET[to];
      for (const text of [
        `import { thing } from '${target}';\nthing();\n`,
        `import type { Thing } from '${target}';\nexport type Other = Thing;\n`,
        `export { thing } from '${target}';\n`,
        `export const lazy = () => import('${target}');\n`,
        `export type Other = import('${target}').Thing;\n`,
      ])
        expect(await complaints(FILE[from], text), text).not.toEqual([]);
    },
  );

  it.each(allowed)('%s may import from %s', async (from, to) => {
    expect(await complaints(FILE[from], `import { thing } from '${TARGET[to]}';\nthing();\n`)).toEqual([]);
    expect(await complaints(FILE[from], `export const lazy = () => import('${TARGET[to]}');\n`)).toEqual([]);
  });

  it('knows that storage sees the ports of sync, and nothing else of it', async () => {
    expect(
      await complaints(FILE.storage, `import type { Thing } from '#sync/ports';\nexport type A = Thing;\n`),
    ).toEqual([]);
    expect(await complaints(FILE.storage, `import { pushLoop } from '#sync/push-loop';\npushLoop();\n`)).not.toEqual(
      [],
    );
  });

  it.each(ROOMS)(
    '%s reaches inside itself by ./file, never by ../ and never into a room that is not there',
    async (room) => {
      expect(await complaints(FILE[room], `import { thing } from './other';\nthing();\n`)).toEqual([]);
      expect(await complaints(FILE[room], `import { thing } from '../other';\nthing();\n`)).not.toEqual([]);
      expect(await complaints(FILE[room], `export const lazy = () => import('../other');\n`)).not.toEqual([]);
      expect(await complaints(FILE[room], `import { thing } from '#cellar/thing';\nthing();\n`)).not.toEqual([]);
    },
  );

  it('lets a test beside its file use the test world, and still not another room', async () => {
    const test = 'src/storage/example.test.ts';
    expect(await complaints(test, `import { world } from '#tests/world/world';\nworld();\n`)).toEqual([]);
    expect(await complaints(test, `import { UNITS } from '#mocks/families/units';\nUNITS.at(0);\n`)).toEqual([]);
    expect(await complaints(test, `import { thing } from '#server/create-app';\nthing();\n`)).not.toEqual([]);
    expect(await complaints(test, `import { thing } from '#mocks/practice-world';\nthing();\n`)).not.toEqual([]);
  });
});

describe('what a room may use', () => {
  it.each([
    ['a library that is not on the list of the domain', FILE.domain, `import { get } from 'lodash';\nget();\n`],
    ['React in the domain', FILE.domain, `import { useState } from 'react';\nuseState();\n`],
    ['a clock in the domain', FILE.domain, 'export const now = () => Date.now();\n'],
    ['a new Date in the domain', FILE.domain, 'export const now = () => new Date();\n'],
    ['chance in the domain', FILE.domain, 'export const id = () => Math.random();\n'],
    ['ids made in the domain', FILE.domain, 'export const id = () => crypto.randomUUID();\n'],
    ['the network in the domain', FILE.domain, `export const get = () => fetch('/');\n`],
    ['the network in a screen', FILE.features, `export const get = () => fetch('/');\n`],
    [
      'Node in the server, which also runs in the browser',
      FILE.server,
      `import { readFile } from 'node:fs/promises';\nreadFile('');\n`,
    ],
    [
      'the PostgreSQL driver in the server, which also runs in the browser',
      FILE.server,
      `import pg from 'pg';\npg.end();\n`,
    ],
    ['Dexie in a screen', FILE.features, `import Dexie from 'dexie';\nnew Dexie('');\n`],
    ['a schema made by a screen', FILE.features, `import * as z from 'zod';\nz.object({});\n`],
    [
      'a form checked by a part of the schema',
      FILE.features,
      `import { Child } from '#domain/child';\nexport const ok = (value: unknown) => Child.safeParse(value).success;\n`,
    ],
    [
      'a form that parses by a schema of its own',
      FILE.features,
      `import { Child } from '#domain/child';\nexport const read = (value: unknown) => Child.parse(value);\n`,
    ],
    [
      'a checked form over a part of the schema',
      FILE.features,
      `import { Answer } from '#domain/consent-answer';\nimport { useCheckedForm } from '#ui/checked-form';\nexport const useIt = () => useCheckedForm({ schema: Answer, args: () => ({}) });\n`,
    ],
    ['a mocked module', 'src/sync/example.test.ts', `vi.mock('./x');\n`],
    ['a test that is skipped', 'src/sync/example.test.ts', `it.skip('x', () => {});\n`],
  ])('refuses %s', async (_, path, text) => {
    expect(await complaints(path, text)).not.toEqual([]);
  });

  it.each([
    ['a date from a given instant in the domain', FILE.domain, 'export const day = (ms: number) => new Date(ms);\n'],
    ['zod in the domain', FILE.domain, `import * as z from 'zod';\nz.string();\n`],
    [
      'a form checked by its mutation',
      FILE.features,
      `import { openCase } from '#domain/case';\nimport { useCheckedForm } from '#ui/checked-form';\nopenCase.args.safeParse({});\nexport const useIt = () => useCheckedForm({ schema: openCase.args, args: () => ({}) });\n`,
    ],
    [
      'Node in the file that starts the server',
      'server/main.ts',
      `import { readFile } from 'node:fs/promises';\nreadFile('');\n`,
    ],
    ['the driver in the file for PostgreSQL', 'server/postgres.ts', `import pg from 'pg';\npg.end();\n`],
  ])('allows %s', async (_, path, text) => {
    expect(await complaints(path, text)).toEqual([]);
  });
});
