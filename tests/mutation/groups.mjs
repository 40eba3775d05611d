// What `npm run mutation` changes, and the tests that must notice: one group for each thing that must not be wrong. A group
// has parts where its files pass through each other: every request passes through the session, and without parts each change
// of that would be asked of all tests of the server. A part's changes must be noticed by the part's own tests.
const within = (folder, names) => names.map((name) => `${folder}/${name}.ts`);
const testsIn = (folder, names) => names.map((name) => `${folder}/${name}.test.ts`);

// `patience`: how long (ms) a test may take; short where a change often has something wait for ever, and no test is slow.

/** @type {Record<string, { mutate: string[], tests: string[], patience?: number }[]>} */
export const GROUPS = {
  // What may pass between organisations, and what leaves on paper, in a calendar or in a mail. Counted by the tables alone:
  // the generated histories (tests/policy) would notice more, at a second for each change.
  policy: [
    {
      mutate: within('src/domain', [
        'acute-ground',
        'audience',
        'basis',
        'blocks',
        'call-mail',
        'call-reader',
        'consent-policy',
        'consent-validity',
        'decision-holds',
        'disclosure',
        'exclusion',
        'grant',
        'grants-for',
        'guardian-block',
        'may-output',
        'paper-reader',
        'plan-gate',
        'protection-level',
        'protection-rules',
        'received-plan',
        'receiver-conditions',
        'refuse-under-protection',
        'required-givers',
        'seen-line',
        'standing-of',
        'statute-grounds',
        'statute-release',
        'takes-part',
        'visibility',
        'weaker-secrecy',
        'withdraw-consent',
      ]),
      tests: [
        ...testsIn('src/domain', [
          'acute-ground',
          'acute-review',
          'adulthood',
          'audience',
          'basis',
          'call-mail',
          'call-reader',
          'consent-givers',
          'consent-mutations',
          'consent-policy',
          'consent-remedies',
          'custody-ended',
          'dangerous-to-ask',
          'disclosure',
          'family-says-no',
          'grants-for',
          'may-output',
          'may-read',
          'outputs-per-reader',
          'paper-content',
          'paper-reader',
          'person-consent',
          'plan-gate',
          'plan-version',
          'protection-mark',
          'protection-rules',
          'received-plan',
          'receiver-conditions',
          'seen-line',
          'standing-of',
          'statute-grounds',
          'statute-remedies',
          'told-by-mail',
          'visibility',
          'weaker-secrecy',
          'who-sees-what',
        ]),
      ],
    },
  ],
  // When it crosses the wire, and what a device shows meanwhile.
  sync: [
    {
      patience: 8_000,
      mutate: [
        ...within('src/sync', [
          'commands',
          'digest',
          'empty-device',
          'files-loop',
          'incarnation',
          'leader',
          'patience',
          'poke-listener',
          'pull-loop',
          'push-loop',
          'reads-loop',
          'retry',
          'round',
          'schedule',
          'start-sync',
          'suspects',
          'transport',
        ]),
        'src/storage/replay.ts',
      ],
      tests: ['src/sync/*.test.ts', ...testsIn('src/storage', ['replay'])],
    },
  ],
  // Who is asking, what of it that person may do, and what is refused whatever the change itself thinks.
  authorisation: [
    {
      mutate: within('server', ['claim-mapping', 'guard', 'judge', 'scope', 'session-carrier']),
      tests: testsIn('server', ['claim-mapping', 'guard', 'judge', 'scope', 'session-carrier']),
    },
    {
      mutate: within('server', ['session', 'session-renewal']),
      tests: testsIn('server', ['choose-assignment', 'session', 'session-renewal']),
    },
    { mutate: within('server', ['named-persons']), tests: testsIn('server', ['named-persons']) },
    {
      mutate: within('server', ['access-lines', 'openings', 'reviewers', 'reviewing', 'audited-act']),
      tests: testsIn('server', ['log-checks', 'openings']),
    },
    {
      mutate: within('server', ['protection', 'view']),
      tests: testsIn('server', ['commands', 'protection', 'pull']),
    },
    { mutate: within('server', ['sign-limit']), tests: testsIn('server', ['start-limits']) },
  ],
  // What rests sealed, what opens it, when it locks, and what shows that the log was touched.
  crypto: [
    {
      mutate: [
        ...within('src/storage', ['access', 'bytes', 'lock', 'seats', 'sealed', 'tries', 'vault']),
        ...within('server', ['digest', 'log-link']),
      ],
      tests: [
        ...testsIn('src/storage', ['access', 'at-rest', 'bytes', 'lock', 'seats', 'unlock', 'vault']),
        ...testsIn('server', ['digest', 'log-link']),
      ],
    },
  ],
};
