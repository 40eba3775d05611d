// A county whose people sign in at providers: the real server over a database, one of its clocks in the test's hand.
import { randomUUID } from 'node:crypto';
import { ClaimMapping } from '#server/claim-mapping';
import { createApp } from '#server/create-app';
import type { Database } from '#server/database';
import { importDirectory } from '#server/import-directory';
import type { Limits } from '#server/limits';
import { openPasskeys } from '#server/open-passkeys';
import { openProvider } from '#server/open-provider';
import type { Provider, ProviderConfig } from '#server/provider';
import { inventCounty, type Name, type Place } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { ProviderBrowser } from '#tests/world/provider-browser';
import { CLIENT } from '#tests/world/provider-client';

export const ORIGIN = 'http://samplan.example';
export const callbackOf = (id: string) => `${ORIGIN}/api/sign-in/callback/${id}`;

export const MAPPING = {
  label: { sv: 'Inloggning', en: 'Sign-in' },
  scope: 'openid profile hsa',
  person: 'employeeHsaId',
  name: ['given_name', 'family_name'],
  hsaId: 'employeeHsaId',
  userInfo: true,
};

const overHttp = (config: ProviderConfig): Provider => openProvider(config, ORIGIN, { insecure: true });

/** `providers`: by id the issuer, and what its mapping has beside `MAPPING`; `opener` speaks to each. `local`: passkeys too. */
export async function signInWorld(
  providers: Record<string, { issuer: string; mapping?: object }>,
  {
    open = openMemory,
    opener = overHttp,
    local = false,
    limits,
  }: { open?: () => Promise<Database>; opener?: typeof overHttp; local?: boolean; limits?: Limits } = {},
) {
  const database = await open();
  const county = inventCounty();
  const wall = { now: Date.now() };
  const lines: unknown[] = [];
  const keep = (fields: object) => void lines.push(fields);
  const opened = Object.entries(providers).map(([id, { issuer, mapping }]) => {
    const config = {
      id,
      issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      mapping: ClaimMapping.parse({ ...MAPPING, ...mapping }),
    };
    return [id, opener(config)] as const;
  });
  const app = createApp({
    database,
    wallClock: () => wall.now,
    log: { info: keep, warn: keep, error: keep },
    providers: new Map(opened),
    passkeys: local ? openPasskeys(ORIGIN) : undefined,
    limits,
  });
  return {
    database,
    wall,
    lines,
    unit: county.unit,
    browser: () => new ProviderBrowser(ORIGIN, (request) => app.fetch(request)),
    /** Gives one of the county's people an account in these units, that the issuer's subject opens, if there is one. */
    async account(name: Name, issuer: string | null, places: readonly Place[]) {
      const subject = `SE-${randomUUID()}`;
      const { id, role } = county.people.find((one) => one.id === county.person(name))!;
      const signIn = issuer === null ? [] : [{ issuer, subject }];
      const entry = (place: Place) => ({ id, name, unit: county.unit(place), role, signIn });
      await importDirectory(database, { units: county.units, people: places.map(entry) });
      return { person: id, subject };
    },
    /** What the log says of sign-ins, oldest first: outcome, code and the reason that nobody else is told. */
    async noted() {
      const { rows } = await database.withPolicy((queries) =>
        queries.query<{ person: string; act: string; outcome: string; code: string | null; reason: string | null }>(
          `select person, act, outcome, code, detail->>'reason' as reason from audit order by id`,
        ),
      );
      return rows;
    },
  };
}
export type SignInWorld = Awaited<ReturnType<typeof signInWorld>>;

/** The stable code of the page that a refused sign-in ends on. */
export const problemAt = (url: URL) => (url.pathname === '/logga-in' ? url.searchParams.get('fel') : url.pathname);
