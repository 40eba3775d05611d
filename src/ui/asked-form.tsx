import { createContext, useContext, useEffect, useEffectEvent } from 'react';

/** The form that an address asks to have open; another object each time it is asked for. */
export const AskedForm = createContext<{ name: string }>({ name: '' });

/** Askings that have been answered: a form that was closed stays closed though its place is drawn anew. */
const answered = new WeakSet<object>();

/** Opens the form of that name when an address asks for it, once each time. */
export function useOpenAsked(name: string | undefined, open: () => void): void {
  const asked = useContext(AskedForm);
  const answer = useEffectEvent(open);
  useEffect(() => {
    if (name === undefined || name === '' || asked.name !== name || answered.has(asked)) return;
    answered.add(asked);
    answer();
  }, [asked, name]);
}
