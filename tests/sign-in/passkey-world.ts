// People with local accounts: the real server, and for each a browser with a passkey in software.

import type { Problem } from '#protocol/problem';
import { type Invitation, makeInvitation } from '#server/invitation';
import type { Limits } from '#server/limits';
import type { Name, Place } from '#tests/contract/county';
import type { TestEngine } from '#tests/contract/engines';
import type { ProviderBrowser } from '#tests/world/provider-browser';
import { ORIGIN, signInWorld } from './sign-in-world';
import { type AskedToMake, type AskedToSign, type Faults, SoftwareAuthenticator } from './software-authenticator';

const AT = '/api/sign-in/passkey';

/** One person's browser and the passkeys in it. */
export class PasskeyVisitor {
  readonly device = new SoftwareAuthenticator(ORIGIN);
  constructor(readonly browser: ProviderBrowser) {}

  async options<T>(path: string, body: unknown): Promise<T> {
    const answer = await this.browser.post(path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { options: T }).options;
  }

  begin = () => this.options<AskedToSign>(`${AT}/begin`, {});
  finish = (response: unknown) => this.browser.post(`${AT}/finish`, { response });

  async signIn(faults: Faults = {}): Promise<Response> {
    return this.finish(this.device.sign(await this.begin(), faults));
  }

  look = (token: string) => this.browser.post(`${AT}/link`, { token });
  beginRegistration = (token: string, name: string | null = null) =>
    this.options<AskedToMake>(`${AT}/begin-registration`, { token, name });
  register = (response: unknown) => this.browser.post(`${AT}/register`, { response });

  /** Registers a passkey by a link. */
  async join(token: string, faults: Faults = {}, name: string | null = null): Promise<Response> {
    return this.register(this.device.make(await this.beginRegistration(token, name), faults));
  }

  /** Adds another passkey of the person who is signed in, made on this device or another one. */
  async add(name: string, device = new SoftwareAuthenticator(ORIGIN), faults: Faults = {}): Promise<Response> {
    const asked = await this.options<AskedToMake>('/api/commands/begin-passkey', {});
    return this.browser.post('/api/commands/add-passkey', { name, response: device.make(asked, faults) });
  }

  /** Shows once more who the person is, by a passkey of this device or another one. */
  async prove(device = this.device, faults: Faults = {}): Promise<Response> {
    const asked = await this.options<AskedToSign>('/api/commands/begin-proof', {});
    return this.browser.post('/api/commands/prove-passkey', { response: device.sign(asked, faults) });
  }

  async session() {
    const answer = await this.browser.ask('/api/session');
    return answer.status === 200 ? ((await answer.json()) as { actor: { person: string; unit: string } }) : undefined;
  }

  async passkeys() {
    const answer = await this.browser.ask('/api/passkeys');
    return (await answer.json()) as {
      on: boolean;
      mayAdd: boolean;
      passkeys: { id: string; name: string; here: boolean; unit: string | null; usedAt: number | null }[];
      events: { at: number; what: string; by: string | null }[];
    };
  }
}

/** The stable code of a refusal, or the status where there is none. */
export async function refusalOf(answer: Response): Promise<string | number> {
  if (answer.ok) return answer.status;
  return ((await answer.json()) as Problem).refusal ?? answer.status;
}

export async function passkeyWorld(
  engine: Pick<TestEngine, 'open'>,
  providers: Parameters<typeof signInWorld>[0] = {},
  limits?: Limits,
) {
  const world = await signInWorld(providers, { open: () => engine.open(), local: true, limits });
  const invite = async (invitation: Invitation) => {
    // No two passkeys are made in the same millisecond: lists have them in the order in which they came.
    world.wall.now += 1;
    const made = await world.database.withPolicy((queries) => makeInvitation(queries, invitation, world.wall.now));
    return made.token;
  };
  const visitor = () => new PasskeyVisitor(world.browser());
  return {
    ...world,
    invite,
    visitor,
    /** Somebody with an account in these units, and the operator's invitation to it. */
    async invited(name: Name, ...places: Place[]) {
      const { person } = await world.account(name, null, places);
      return { person, token: await invite({ person, unit: null, by: null }) };
    },
    /** The same, with a passkey registered. */
    async member(name: Name, ...places: Place[]) {
      const { person } = await world.account(name, null, places);
      const joined = visitor();
      const answer = await joined.join(await invite({ person, unit: null, by: null }));
      if (answer.status !== 204) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
      return Object.assign(joined, { person });
    },
    end: (person: string) => world.database.askPolicy('update assignment set valid_to = 1 where person = $1', [person]),
  };
}
export type PasskeyWorld = Awaited<ReturnType<typeof passkeyWorld>>;
