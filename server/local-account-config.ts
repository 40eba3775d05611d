/** Hosts that browsers take for safe without TLS: this very computer. */
const isHere = (host: string) => host === 'localhost' || host.endsWith('.localhost');
/** WebAuthn binds a passkey to a name; an address of numbers is none. */
const isAddress = (host: string) => host.startsWith('[') || /^[\d.]+$/.test(host);

/** What stands in the way of passkeys at this address, every fault at once. */
export function localAccountFaults(publicUrl: string | undefined): string[] {
  if (!publicUrl) return ['PUBLIC_URL is missing: LOCAL_ACCOUNTS is on, and a passkey is bound to the address.'];
  const { protocol, hostname } = new URL(publicUrl);
  return [
    ...(isAddress(hostname)
      ? ['PUBLIC_URL must have a host name with LOCAL_ACCOUNTS: no passkey is made for a number.']
      : []),
    ...(protocol === 'https:' || isHere(hostname)
      ? []
      : ['PUBLIC_URL must begin with https:// with LOCAL_ACCOUNTS: no browser makes a passkey over http.']),
  ];
}
