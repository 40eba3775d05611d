/** Where a key leads: an address, the finder, the list of keys, or the lock. `$caseId` is the open case. */
export type KeyPlace =
  | '/'
  | '/arenden'
  | '/arenden/nytt'
  | '/sok'
  | '/hjalp'
  | '/vantar'
  | '/arenden/$caseId'
  | '/arenden/$caseId/behov'
  | '/arenden/$caseId/samtycke'
  | '/arenden/$caseId/forbered'
  | '/arenden/$caseId/kalla'
  | '/arenden/$caseId/mote'
  | '/arenden/$caseId/plan'
  | '/arenden/$caseId/uppfoljning'
  | '/arenden/$caseId/familjen'
  | '/arenden/$caseId/verksamheter'
  | '/arenden/$caseId/handelser'
  | '/arenden/$caseId/papper'
  | 'find'
  | 'keys'
  | 'lock';

/** The single letters, each alone or after g ("go"). The same in every language, for fingers remember. */
export const KEYS = {
  '?': 'keys',
  '/': 'find',
  n: '/arenden/nytt',
  'g d': '/',
  'g a': '/arenden',
  'g s': '/sok',
  'g h': '/hjalp',
  'g v': '/vantar',
  'g l': 'lock',
  'g o': '/arenden/$caseId',
  'g 1': '/arenden/$caseId/behov',
  'g 2': '/arenden/$caseId/samtycke',
  'g 3': '/arenden/$caseId/forbered',
  'g 4': '/arenden/$caseId/kalla',
  'g 5': '/arenden/$caseId/mote',
  'g 6': '/arenden/$caseId/plan',
  'g 7': '/arenden/$caseId/uppfoljning',
  'g f': '/arenden/$caseId/familjen',
  'g m': '/arenden/$caseId/verksamheter',
  'g t': '/arenden/$caseId/handelser',
  'g p': '/arenden/$caseId/papper',
} as const satisfies Record<string, KeyPlace>;
export type KeyName = keyof typeof KEYS;

/** How long the second letter may take (ms). */
const PATIENCE = 1_500;

/** Reads keys one by one, at an instant (ms): gives where one that is complete leads. */
export function keyReader(): (key: string, at: number) => KeyPlace | undefined {
  let first = { key: '', at: Number.NEGATIVE_INFINITY };
  return (key, at) => {
    const small = key.toLowerCase();
    const goes = first.key === 'g' && at - first.at <= PATIENCE;
    const name = goes ? `g ${small}` : small;
    first = goes ? { key: '', at } : { key: small, at };
    return (KEYS as Record<string, KeyPlace>)[name];
  };
}
