import type { App, Shared } from './routes';

const YEAR = 365 * 86_400_000;

/** RFC 9116: whom to tell of a hole. Without a contact of this operator's there is nothing to say. */
export function securityTextRoutes(app: App, { securityContact, wallClock }: Shared): void {
  if (!securityContact) return;
  app.get('/.well-known/security.txt', (c) =>
    c.text(
      [
        `Contact: ${securityContact}`,
        `Expires: ${new Date(wallClock() + YEAR).toISOString()}`,
        'Preferred-Languages: sv, en',
        '',
      ].join('\n'),
    ),
  );
}
