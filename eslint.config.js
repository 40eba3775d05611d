// What the linter holds: the import table of the rooms (docs/decisions/0002-rooms.md), the purity of the domain, and
// the few rules whose breach loses data (a promise that nobody awaits). Formatting is Biome's, types are tsc's.
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const EVERY_ROOM = ['domain', 'protocol', 'sync', 'storage', 'ui', 'features', 'app', 'server', 'mocks', 'tests'];

/** room: the rooms it may import from. `tests/architecture/import-table.test.ts` breaks each row once. */
const MAY_IMPORT = {
  domain: [],
  protocol: ['domain'],
  sync: ['domain', 'protocol'],
  storage: ['domain', 'protocol', 'sync'],
  ui: [],
  features: ['domain', 'storage', 'ui'],
  app: ['domain', 'protocol', 'sync', 'storage', 'ui', 'features'],
  server: ['domain', 'protocol'],
  mocks: ['domain', 'protocol', 'server', 'mocks'],
  tests: EVERY_ROOM,
};

/** Packages that a room may use; rooms that are not listed may use any but those that NOT_FOR names. */
const PACKAGES = {
  domain: ['zod', 'personnummer', '@internationalized/date', 'node-diff3', 'ical-generator', 'papaparse'],
  protocol: ['zod'],
};
const NOT_FOR = {
  sync: ['react', 'react-dom', 'dexie', 'dexie-react-hooks', 'hono', 'pg'],
  storage: ['hono', 'pg', '@electric-sql/pglite'],
  ui: ['dexie', 'dexie-react-hooks', 'hono', 'pg', '@tanstack/react-query'],
  features: ['dexie', 'hono', 'pg', '@electric-sql/pglite', 'zod'],
  app: ['dexie', 'hono', 'pg', '@electric-sql/pglite'],
  server: ['react', 'react-dom', 'dexie'],
};
/** What only Node has: the server but for these files runs in the browser too, behind `npm run dev`. */
const NODE_ONLY = ['pg', '@hono/node-server', '@electric-sql/pglite/nodefs', 'nodemailer'];
const NODE_FILES = ['main', 'start', 'postgres', 'embedded'];

/** Patterns are regular expressions: in `group:` a leading `#` starts a comment, and everything would pass. */
const outside = { regex: '^\\.\\./', message: 'Inside a room write ./file, across rooms #room/file.' };
const deep = { regex: '^\\./[^/]+/', message: 'A room of src is one flat folder.' };
const nodeModules = { regex: '^node:', message: 'This runs in the browser too.' };
const absolute = { regex: '^/|^src/|^file:', message: 'Write #room/file.' };

const escaped = (name) => name.replace(/[/.]/g, '\\$&');
const anyOf = (names) => names.map(escaped).join('|');

/**
 * The patterns that a file of the room must not import. A test beside its file (`test`) may also use the test world, the
 * practice county's plain data, and any package.
 */
function forbidden(room, { test = false, node = false } = {}) {
  const allowed = test ? [...MAY_IMPORT[room], 'tests', 'mocks'] : MAY_IMPORT[room];
  const refused = EVERY_ROOM.filter((other) => !allowed.includes(other));
  const patterns = [outside, absolute];
  if (test && !MAY_IMPORT[room].includes('mocks'))
    patterns.push({
      regex: '^#mocks/(?!families/)',
      message: 'Of the mocks a test beside its file uses the families only.',
    });
  if (refused.length)
    patterns.push({
      regex: `^#(${refused.join('|')})/`,
      message: `${room} may import ${MAY_IMPORT[room].join(', ') || 'no other room'}.`,
    });
  patterns.push({ regex: `^#(?!(${EVERY_ROOM.join('|')})/)`, message: 'There is no such room.' });
  if (room === 'storage')
    patterns.push({ regex: '^#sync/(?!(.*-)?ports?$)', message: 'storage sees the ports of sync only.' });
  if (!['server', 'mocks', 'tests'].includes(room)) patterns.push(deep);
  if (test) return patterns;
  if (PACKAGES[room])
    patterns.push({
      regex: `^(?!#|\\.|(${anyOf(PACKAGES[room])})$)`,
      message: `${room} uses ${PACKAGES[room].join(', ')} only.`,
    });
  if (NOT_FOR[room])
    patterns.push({ regex: `^(${anyOf(NOT_FOR[room])})(/|$)`, message: `${room} does not use this package.` });
  if (!node) {
    if (room !== 'tests') patterns.push(nodeModules);
    if (room === 'server')
      patterns.push({ regex: `^(${anyOf(NODE_ONLY)})(/|$)`, message: 'This runs in the browser too.' });
  }
  return patterns;
}

/** `no-restricted-imports` does not see `import()` nor type imports by expression; these selectors do. */
const importSelectors = (patterns) =>
  patterns.flatMap(({ regex, message }) => {
    const value = regex.replaceAll('/', '\\u002F');
    return [
      { selector: `ImportExpression > Literal[value=/${value}/]`, message },
      { selector: `TSImportType Literal[value=/${value}/]`, message },
    ];
  });

const EVERYWHERE = [
  {
    selector: 'CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock|hoisted)$/]',
    message: 'Modules are never mocked: pass a port.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|skipIf|runIf|fails|fixme)$/]',
    message: 'A test runs, or it is not there.',
  },
];

const CLOCK = 'The domain has no clock: the time is an argument.';
const PURE = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
  { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: CLOCK },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The domain has no chance: ids come in the args.',
  },
];
const SCREEN_CLOCK = PURE.slice(0, 3).map(({ selector }) => ({
  selector,
  message: 'A screen asks useNow: device time, which moves while it is open.',
}));
const OWN_SCHEMA =
  "A form is checked by its mutation's own schema: <mutation>.args, by useChangeForm or useCheckedForm.";
const FORM_SCHEMA = [
  {
    selector:
      'CallExpression[callee.property.name=/^(safeParse|parse)(Async)?$/][callee.object.property.name!="args"]:not([callee.object.name=/^(JSON|Date)$/])',
    message: OWN_SCHEMA,
  },
  {
    selector: 'CallExpression[callee.name="useCheckedForm"] Property[key.name="schema"][value.property.name!="args"]',
    message: OWN_SCHEMA,
  },
];
const IMPURE_GLOBALS = [
  'fetch',
  'crypto',
  'performance',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'process',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'console',
];
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];

/** One block of configuration: the files of a room, or some of them. */
function block(name, files, patterns, { syntax = [], globals = [], ignores = [] } = {}) {
  return {
    name,
    files,
    ignores,
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...EVERYWHERE, ...importSelectors(patterns), ...syntax],
      // Without options a rule keeps those of an earlier block, so "none" must be said by switching it off.
      'no-restricted-globals': globals.length ? ['error', ...globals] : 'off',
    },
  };
}

const TESTS = ['**/*.test.ts', '**/*.test.tsx'];
const folder = (room) => (['server', 'mocks', 'tests'].includes(room) ? room : `src/${room}`);

function roomBlocks(room) {
  const files = [`${folder(room)}/**/*.{ts,tsx}`];
  const rules =
    room === 'domain'
      ? { syntax: PURE, globals: IMPURE_GLOBALS.map((name) => ({ name, message: 'The domain is pure.' })) }
      : ['ui', 'features'].includes(room)
        ? {
            syntax: room === 'features' ? [...SCREEN_CLOCK, ...FORM_SCHEMA] : SCREEN_CLOCK,
            globals: NETWORK.map((name) => ({ name, message: 'A screen does not call the network.' })),
          }
        : {};
  const blocks = [block(room, files, forbidden(room), rules)];
  if (room === 'server')
    blocks.push(
      block('server, its Node files', [`server/{${NODE_FILES.join(',')}}*.ts`], forbidden(room, { node: true })),
    );
  if (room === 'mocks')
    blocks.push(block('mocks, its Node files', ['mocks/{node,start,vite}*.ts'], forbidden(room, { node: true })));
  blocks.push(
    block(
      `${room}, its tests`,
      TESTS.map((glob) => `${folder(room)}/${glob}`),
      forbidden(room, { test: true }),
    ),
  );
  return blocks;
}

export default [
  { ignores: ['dist/', 'coverage/', 'data/', 'mocks/public/', 'test-results/', 'playwright-report/'] },
  // A rule that can be switched off in a comment is a wish.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  {
    name: 'typescript',
    files: ['**/*.{ts,tsx}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-debugger': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  {
    name: 'react',
    files: ['src/**/*.tsx', 'src/**/use-*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  ...EVERY_ROOM.flatMap(roomBlocks),
];
