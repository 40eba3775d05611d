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
      mutate: within('server', ['access-lines', 'log-checks', 'openings', 'reviewers', 'reviewing', 'audited-act']),
      tests: testsIn('server', ['log-checks', 'openings']),
    },
    {
      mutate: within('server', ['protection', 'view']),
      tests: testsIn('server', ['commands', 'protection', 'pull']),
    },
    { mutate: within('server', ['sign-limit']), tests: testsIn('server', ['start-limits']) },
    // What opens a session, and what ends it.
    {
      mutate: within('server', ['session-guard', 'session-list', 'session-proof']),
      tests: [...testsIn('server', ['session']), ...testsIn('tests/contract', ['session-proof'])],
    },
    // Who is let into a case, and what is given of it once.
    {
      mutate: within('server', ['assignments', 'members', 'open-by-number', 'release', 'who-has-seen']),
      tests: testsIn('server', ['commands', 'openings', 'protection', 'who-has-seen']),
    },
    // What a manager does with the own unit.
    {
      mutate: within('server', ['end-account', 'lead-unit', 'leaving', 'manager-command']),
      tests: testsIn('server', ['leaving', 'session']),
    },
    {
      mutate: within('server', ['devices', 'purge-device']),
      tests: [...testsIn('server', ['devices']), ...testsIn('tests/contract', ['devices'])],
    },
    {
      mutate: within('server', ['quarantine', 'quarantine-secrecy', 'quarantined-part']),
      tests: [...testsIn('server', ['quarantine']), ...testsIn('tests/contract', ['devices', 'files'])],
    },
    // What opens an account.
    {
      mutate: within('server', [
        'first-administrator',
        'invitation',
        'own-passkeys',
        'passkey-challenge',
        'passkey-proof',
        'passkey-register',
        'passkey-sign-in',
        'passkey-signed',
        'passkeys',
        'staff-passkeys',
      ]),
      tests: [
        ...testsIn('server', ['first-administrator', 'invitation']),
        ...testsIn('tests/sign-in', ['colleagues-passkeys', 'passkey', 'registration']),
      ],
    },
    {
      mutate: within('server', ['sign-in', 'sign-out']),
      tests: testsIn('tests/sign-in', ['false-provider', 'fresh-proof', 'real-provider']),
    },
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
    // What is sealed row by row, and the proof of the session among it.
    {
      mutate: within('src/storage', [
        'base-disk',
        'drafts',
        'file-rows',
        'left-forms',
        'meta',
        'open-device',
        'outbox-entry',
        'packs',
        'reads',
        'rescue-file',
        'restored',
        'session-proof',
        'taken',
        'unlock',
      ]),
      tests: testsIn('src/storage', [
        'at-rest',
        'device',
        'dossier-store',
        'drafts',
        'files',
        'left-forms',
        'outbox',
        'packs',
        'rescue',
        'session-proof',
        'unlock',
      ]),
    },
  ],
};
