import { createContext, useContext } from 'react';
import { type AccountKeys, accountKeysOver } from './account-keys';

/** Undefined where the browser has no passkeys, or is too old to read what a server asks of them. */
const AccountKeysContext = createContext<AccountKeys | undefined>(
  typeof PublicKeyCredential === 'undefined' || !('parseCreationOptionsFromJSON' in PublicKeyCredential)
    ? undefined
    : accountKeysOver(navigator.credentials, PublicKeyCredential),
);

/** Gives the screens another way to passkeys than the browser's. */
export const AccountKeysProvider = AccountKeysContext.Provider;

/** Makes and asks the passkeys that people sign in with; undefined where the browser has none. */
export const useAccountKeys = (): AccountKeys | undefined => useContext(AccountKeysContext);
