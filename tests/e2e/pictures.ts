/** The sizes of the pictures of screens (CSS pixels). */
export const SIZES = { desk: { width: 1366, height: 900 }, phone: { width: 390, height: 844 } };

/** One picture of a screen: in which size and which colours. */
export type Shot = [size: keyof typeof SIZES, colorScheme: 'light' | 'dark'];

const FEW: readonly Shot[] = [
  ['desk', 'light'],
  ['phone', 'dark'],
];
const MORE: readonly Shot[] = [
  ['desk', 'light'],
  ['desk', 'dark'],
  ['phone', 'light'],
];
/** What most hold in the hand is taken there in dark too; what is seldom opened (`FEW`), in two pictures. */
const MOST: readonly Shot[] = [...MORE, ['phone', 'dark']];

/** Every screen of which `pictures.walk.ts` takes pictures, and which. */
export const PICTURES = {
  'my-day': MOST,
  case: MOST,
  consent: MOST,
  plan: MOST,
  meeting: MOST,
  'follow-up': MOST,
  cases: MORE,
  'who-sees-what': MORE,
  prepare: MORE,
  'read-back': MORE,
  events: MORE,
  paper: MORE,
  openings: MORE,
  'log-check': MORE,
  'log-check-paper': MORE,
  need: FEW,
  services: FEW,
  family: FEW,
  call: FEW,
  issue: FEW,
  questions: FEW,
  search: FEW,
  'needs-help': FEW,
  deviations: FEW,
  deviation: FEW,
  county: FEW,
  duties: FEW,
  'action-plan': FEW,
  year: FEW,
  structure: FEW,
} as const satisfies Record<string, readonly Shot[]>;

/** The name of a screen that pictures are taken of. */
export type Pictured = keyof typeof PICTURES;

/** The name of the file of one picture. */
export const pictureFile = (name: Pictured, [size, colorScheme]: Shot): string => `${name}-${size}-${colorScheme}.png`;
