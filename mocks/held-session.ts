/**
 * Holds one session token in memory where the server would set a cookie: neither a page's requests nor its mocked
 * responses can carry one. Give it to `createApp` as its session carrier.
 */
export function heldSession() {
  const session = {
    token: undefined as string | undefined,
    carrier: {
      read: () => session.token,
      write: (_headers: Headers, token: string | null) => {
        session.token = token ?? undefined;
      },
    },
  };
  return session;
}
export type HeldSession = ReturnType<typeof heldSession>;
