import { createContext, useContext } from 'react';
import { type PasskeyPort, passkeysOver } from './passkey-port';

const PasskeyContext = createContext<PasskeyPort | undefined>(
  typeof PublicKeyCredential === 'undefined'
    ? undefined
    : passkeysOver(navigator.credentials, window.location.hostname),
);

/** Gives the screens another way to passkeys than the browser's. */
export const PasskeyProvider = PasskeyContext.Provider;

/** Makes and asks passkeys; undefined where the browser has none. */
export const usePasskeys = (): PasskeyPort | undefined => useContext(PasskeyContext);
