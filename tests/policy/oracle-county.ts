import type { Viewer } from './oracle-cells';

// Who may have what of what the county shares, and do what with it; and what each may ask that is about no case: a second
// time, from the rule book, for the authorisation matrix. Nothing of the product is asked.

/** One who asks. `forum`: the unit is one; `closed`: the account has ended. */
export interface Colleague {
  unit: string;
  role: Viewer['role'];
  forum: 'strategigrupp' | 'chefsforum' | null;
  closed: boolean;
  /** Named by the directory for following up the agreement, or for checking the log of the unit. */
  followsUp?: boolean;
  reviewsLog?: boolean;
}

/** Everybody at work in the county reads all of it, whoever wrote it; but two versions of one's own words stay at home. */
export const mayReadCounty = (row: { entity: string; unit: string }, { unit, closed }: Colleague): boolean =>
  !closed && (row.entity !== 'conflict' || row.unit === unit);

/** Overwritten, asked of the database alone, by the unit that wrote it. */
export const mayOverwriteCounty = (row: { unit: string }, { unit, closed }: Colleague): boolean =>
  !closed && row.unit === unit;

type May = (asker: Colleague, owner: { unit: string }) => boolean;
/** Strategigrupp barn och unga decides, follows up and revises (the agreement of 2021), whatever the role there. */
const edits: May = ({ forum }) => forum === 'strategigrupp';
/** A matter is brought by managers, and by members of a forum. */
const raises: May = ({ role, forum }) => role === 'manager' || forum !== null;

/** Who may do what with what the county shares. `owner`: whose a row of the action plan is. */
const COUNTY: Record<string, May> = {
  'write a duty': edits,
  'change a duty': edits,
  'write a decision support': edits,
  'change a decision support': edits,
  'read in a catalogue': edits,
  'write a row of the plan': edits,
  'change a row of the plan': edits,
  'take out a row of the plan': edits,
  'report of a row': (asker, owner) => edits(asker, owner) || asker.unit === owner.unit,
  'write a fixed point': edits,
  'change a fixed point': edits,
  'take out a fixed point': edits,
  'say that everybody’s point is done': () => true,
  'say that a forum’s point is done': ({ forum }) => forum === 'chefsforum',
  'raise a matter': raises,
  'prepare a matter': edits,
  'decide a matter': edits,
  'take home a matter': (asker) => raises(asker, asker),
  'revise the structure': edits,
};
export const COUNTY_VERBS = Object.keys(COUNTY);

/** `yes` or `no`: that there is a county is no secret. */
export const countyAnswer = (verb: string, asker: Colleague, owner: { unit: string }): string =>
  !asker.closed && COUNTY[verb]!(asker, owner) ? 'yes' : 'no';

const leads = ({ role }: Colleague) => role === 'manager' || role === 'coordinator';
const manages = ({ role }: Colleague) => role === 'manager';
const reviews = ({ role, reviewsLog }: Colleague) => role === 'manager' || reviewsLog === true;
const anybody = () => true;
const follows = ({ followsUp }: Colleague) => followsUp === true;

/** Who may ask what of the server that is about the own unit, oneself or the county's figures. */
const ASKED: Record<string, (asker: Colleague) => boolean> = {
  'empty a device of one’s own': anybody,
  'empty a colleague’s device': leads,
  'see a colleague’s device': leads,
  'list the openings with a reason': reviews,
  'list the checks of the log': reviews,
  'open a check of the log': reviews,
  'open the quarantine': manages,
  'set the unit’s mail': manages,
  'choose what devices keep': manages,
  'end a colleague’s account': manages,
  'end a colleague’s sign-ins': manages,
  'see a colleague’s passkeys': manages,
  'the figures of the five questions': anybody,
  'the published deviations': anybody,
  'list the reviews of the year': follows,
  'count a year': follows,
  'take in indicators': follows,
};
export const ASKED_VERBS = Object.keys(ASKED);

/** What the person is answered: `yes`, `not-your-role`, or that the account has ended. */
export function askedAnswer(verb: string, asker: Colleague): string {
  if (asker.closed) return 'account-closed';
  return ASKED[verb]!(asker) ? 'yes' : 'not-your-role';
}
/** Asked of another unit what may be asked of the own one: as of what is not there, for those who might have asked. */
export const OTHER_UNITS: Record<string, (asker: Colleague) => string> = {
  'empty another unit’s device': ({ closed }) => (closed ? 'account-closed' : 'not-found'),
  'see another unit’s device': ({ closed }) => (closed ? 'account-closed' : 'not-your-role'),
  'open another unit’s check of the log': (asker) => foreign(asker, reviews),
  'end the account of another unit’s colleague': (asker) => foreign(asker, manages),
  'end the sign-ins of another unit’s colleague': (asker) => foreign(asker, manages),
  'see the passkeys of another unit’s colleague': (asker) => foreign(asker, manages),
};
function foreign(asker: Colleague, may: (asker: Colleague) => boolean): string {
  if (asker.closed) return 'account-closed';
  return may(asker) ? 'not-found' : 'not-your-role';
}
