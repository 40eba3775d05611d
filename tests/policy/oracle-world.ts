import { midnight, turns, within } from './oracle-calendar';

// The oracle's plain facts.

/** What the oracle knows of a case. Dates are `YYYY-MM-DD`, inclusive; instants are ms. */
export interface World {
  born: string;
  ownConsentFrom15: boolean;
  childProtected: boolean;
  guardians: Guardian[];
  permits: Permit[];
  decisions: Paper[];
  exclusions: { from: string | null; to: string | null; kinds: string[] | null; ended: boolean }[];
  reservations: { by: string[]; at: string; named: boolean; from: string; to: string; ended: boolean }[];
  persons: {
    unit: string;
    person: string;
    yes: boolean;
    proven: boolean;
    to: string[];
    from: string;
    until: string;
    at: number;
  }[];
  acute: {
    from: string;
    to: string;
    kinds: string[];
    despite: string[];
    start: number;
    hours: number;
    ended: boolean;
  }[];
  units: Record<string, { sector: string; collective: boolean; agreement: boolean }>;
  /** What units keep from one reader of the family. */
  kept?: Kept[];
}

/** Texts or kinds that one reader (a guardian's id, or `child`) is not to have, until the mark is lifted. */
export interface Kept {
  rule: string;
  reader: string;
  texts: string[];
  kinds: string[];
  lifted: boolean;
}

export interface Guardian {
  id: string;
  custody: 'none' | 'custodian' | 'appointed';
  protected: boolean;
  /** What each unit last noted of how to ask; older notes of the same unit are dropped by `note`. */
  notes: {
    unit: string;
    how: 'reachable' | 'unreachable' | 'refuses' | 'dangerous';
    tries: number;
    urgent: boolean;
    at: number;
  }[];
}

/** A consent of the family, or a decision of the board in its place. */
export interface Permit {
  board: boolean;
  boardIsSocial: boolean;
  releasing: string[];
  receiving: { unit: string; kinds: string[]; weakerKnown: boolean }[];
  plan: boolean;
  from: string;
  to: string | null;
  informed: boolean;
  purpose: boolean;
  answers: {
    who: string;
    says: 'yes' | 'no' | 'view-recorded';
    proven: boolean;
    mature: boolean;
    handled: boolean;
    at: number;
  }[];
  checkedBy: string[];
  takenBack: ('whole' | { units: string[]; kinds: string[]; plan: boolean })[];
  ended: boolean;
}

export interface Paper {
  type: string;
  from: string;
  to: string | null;
  ended: boolean;
  releasing: string[];
  receiving: { unit: string; kinds: string[] }[];
  /** Guardians who are not to know where the child is. */
  hiddenFrom?: string[];
}

export interface Question {
  from: string;
  to: string;
  kind: string;
}

/** Has the child turned that age? */
export const is = (world: World, age: number, now: number) => now >= midnight(turns(world.born, age));

/** Is the decision in force? */
export const holds = (paper: Paper, now: number) => !paper.ended && within(paper.from, paper.to, now);
