import { createContext, type ReactNode, useContext } from 'react';

const Mark = createContext<string | null>(null);

/** A line that every sheet below prints, whatever paper it is; null for none. */
export const PaperMark = ({ value, children }: { value: string | null; children: ReactNode }) => (
  <Mark.Provider value={value}>{children}</Mark.Provider>
);

/** The line that stands on every sheet here. */
export const usePaperMark = (): string | null => useContext(Mark);
