import { createContext, useContext } from 'react';
import type { Seat } from './start-device';

interface SeatAtHand {
  seat: Seat;
  /** Leaves at once. */
  changePerson(): Promise<void>;
  /** Leaves, and asks first where something is not sent. */
  leave(): void;
}

const SeatContext = createContext<SeatAtHand | null>(null);

/** Gives the shell the place of the person who is signed in. */
export const SeatProvider = SeatContext.Provider;

/** The signed-in person's place at this computer, and the way to leave it. Throws outside the sign-in gate. */
export function useSeat() {
  const found = useContext(SeatContext);
  if (!found) throw new Error('no seat: the shell was shown outside the sign-in gate');
  return found;
}
