import { createContext, useContext } from 'react';

/** The form that an address asks to have open; `key` is another each time it is asked for. */
export const AskedForm = createContext<{ name: string; key: string }>({ name: '', key: '' });

/** A key while the form of that name is asked for, another one each time; an empty text while it is not. */
export function useAskedForm(name: string | undefined): string {
  const asked = useContext(AskedForm);
  return name !== undefined && asked.name === name ? asked.key || name : '';
}
