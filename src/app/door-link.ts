import { useEffect, useState } from 'react';

/** A one-time link to the door: of the first administrator, or of an invitation to register a passkey. */
export interface DoorLink {
  kind: 'first' | 'invited';
  token: string;
}

function readLink(): DoorLink | undefined {
  const [, what, token] = /^#(forsta-administrator|inbjudan)=([\w-]{43})$/.exec(window.location.hash) ?? [];
  return token ? { kind: what === 'inbjudan' ? 'invited' : 'first', token } : undefined;
}

/** The link by which this page was opened, if it was. Its token leaves the address at once: it would stand in the history. */
export function useDoorLink(): DoorLink | undefined {
  const [link] = useState(readLink);
  // Not while drawing, for the router draws anew at each change of the address.
  useEffect(() => {
    if (link) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [link]);
  return link;
}
