import { PROOF_HEADER } from '#protocol/version';
import { isOpen } from '#server/session-guard';
import { prove } from './proven';

/**
 * What a browser is to a sign-in: cookies per site, and redirects that are followed one at a time. Where the app does not
 * give a session its proof, this does, as the app would.
 */
export class ProviderBrowser {
  private readonly jars = new Map<string, Map<string, string>>();
  /** The proof of each session, by its token. */
  private readonly proofs = new Map<string, Record<string, string>>();
  private readonly device = crypto.randomUUID();

  /** `own` answers what goes to this server's address; all else is the network's. */
  constructor(
    private readonly origin: string,
    private readonly own: (request: Request) => Response | Promise<Response>,
  ) {}

  cookies(url = this.origin): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    return jar;
  }

  /** One request, with the cookies of its site; redirects are not followed. */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.origin);
    const jar = this.cookies(url.href);
    const headers = new Headers(init.headers);
    const proof = await this.proofFor(url, init.method ?? 'GET', headers.get(PROOF_HEADER));
    for (const [name, value] of Object.entries(proof)) headers.set(name, value);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const request = { ...init, headers, redirect: 'manual' as const };
    const answer = url.origin === this.origin ? await this.own(new Request(url, request)) : await fetch(url, request);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';');
      const at = pair.indexOf('=');
      const gone = rest.some((part) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(part));
      if (gone) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    // A renewed token is the same session.
    if (PROOF_HEADER in proof) this.proofs.set(this.token, proof);
    return answer;
  }

  private get token() {
    return this.cookies().get('samplan_session') ?? '';
  }

  private async proofFor(url: URL, method: string, told: string | null): Promise<Record<string, string>> {
    if (url.origin !== this.origin || !url.pathname.startsWith('/api/') || isOpen(method, url.pathname)) return {};
    const known = told ? { [PROOF_HEADER]: told } : this.proofs.get(this.token);
    if (known || !this.token) return known ?? {};
    return prove((path, init) => this.ask(path, init), this.device).catch(() => ({}));
  }

  post(address: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'x-samplan-client': 'test' };
    return this.ask(address, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Follows redirects from an address until `until` is met by the next address, or there is no next one; gives it. */
  async follow(address: string, until: (url: URL) => boolean = () => false): Promise<URL> {
    let url = new URL(address, this.origin);
    for (let turn = 0; turn < 15; turn++) {
      const answer = await this.ask(url.href);
      const next = answer.headers.get('location');
      if (!next) return url;
      url = new URL(next, url);
      if (until(url) || (url.origin === this.origin && !url.pathname.startsWith('/api/'))) return url;
    }
    throw new Error(`redirected without end, last to ${url.origin}${url.pathname}`);
  }
}
