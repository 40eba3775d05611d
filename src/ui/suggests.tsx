import { type ComponentType, createContext, Suspense, useContext } from 'react';

/** Beside an action: what it says, to whom it is given, whoever else takes part, and why it stays where it does. */
export interface BesideActionProps {
  text: string;
  /** The unit it is given to; null for the family, somebody else, or nobody. */
  unit: string | null;
  /** The units that take part, by id. */
  units: readonly string[];
  /** Which case it is in, and at which of its steps. */
  caseId: string;
  step: 'meeting' | 'plan';
  /** The reason, as it is being written; left when the field is left. */
  kept: string;
  onKept: (why: string) => void;
  onKeptLeft?: () => void;
}

/** What the app suggests beside a field that somebody writes in: a room of its own, which the forms may not know. */
export interface Suggests {
  BesideAction: ComponentType<BesideActionProps>;
  BesideNeed: ComponentType<{ text: string }>;
}

const SuggestsContext = createContext<Suggests | null>(null);

/** Gives the forms below what may stand beside their fields. */
export const SuggestsProvider = SuggestsContext.Provider;

/** What is suggested beside an action; nothing outside a provider, and nothing as long as it is fetched. */
export function BesideAction(props: BesideActionProps) {
  const suggests = useContext(SuggestsContext);
  return suggests && <Suspense>{<suggests.BesideAction {...props} />}</Suspense>;
}

/** What is suggested beside a need. */
export function BesideNeed({ text }: { text: string }) {
  const suggests = useContext(SuggestsContext);
  return suggests && <Suspense>{<suggests.BesideNeed text={text} />}</Suspense>;
}
