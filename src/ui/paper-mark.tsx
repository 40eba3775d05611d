import { createContext, type ReactNode, useContext } from 'react';
import { formatDateTime } from './dates.tsx';

const Mark = createContext<string | null>(null);

/** A line that every sheet below prints, whatever paper it is; null for none. */
export const PaperMark = ({ value, children }: { value: string | null; children: ReactNode }) => (
  <Mark.Provider value={value}>{children}</Mark.Provider>
);

/** The line that stands on every sheet here. */
export const usePaperMark = (): string | null => useContext(Mark);

/**
 * As of when a paper holds, its last contact with the server being `lastContact` (ms; null: never). In Swedish, as a paper's
 * foot is, whatever language the form has.
 */
export const asOfLine = (lastContact: number | null): string =>
  lastContact === null
    ? 'Enheten har aldrig haft kontakt med servern. Uppgifterna är bara de som har skrivits på den.'
    : `Uppgifterna gäller enligt senaste kontakt med servern ${formatDateTime(lastContact, 'sv', { year: true })}.`;
