import type { Fetch } from '#sync/transport';

/** What can happen to one request, each by its name, to be ordered one at a time. */
export const FAULTS = {
  /** The line is dead before the request leaves. */
  cutBefore: () => noNetwork(),
  /** The request is cut off while it is sent: the server reads half a body. */
  cutDuring: async (server, url, init) => {
    if (typeof init.body === 'string') await server(url, { ...init, body: init.body.slice(0, init.body.length / 2) });
    return noNetwork();
  },
  /** The server did it all, and the answer is lost. */
  cutAfter: async (server, url, init) => {
    await server(url, init);
    return noNetwork();
  },
  /** Half of the answer comes. */
  halfAnswer: async (server, url, init) => {
    const answer = await server(url, init);
    const text = await answer.text();
    const half = new TextEncoder().encode(text.slice(0, text.length / 2));
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(half);
        controller.error(new TypeError('connection reset'));
      },
    });
    return new Response(body, { status: answer.status, headers: answer.headers });
  },
  /** The request reaches the server twice. */
  twice: async (server, url, init) => {
    await server(url, init);
    return server(url, init);
  },
  /** A café's log-in page. */
  portal: async () => new Response('<html>Welcome</html>', { headers: { 'content-type': 'text/html' } }),
  /** A café's log-in page that calls itself JSON. */
  portalJson: async () => new Response('{"login":true}', { headers: { 'content-type': 'application/json' } }),
  redirect: async () => new Response(null, { status: 302, headers: { location: 'https://portal.example/' } }),
  unauthorized: async () => problem(401, 'not-signed-in'),
  /** A filter on the way that forbids. */
  forbidden: async () => new Response('<html>Forbidden</html>', { status: 403 }),
  crossSite: async () => problem(403, 'cross-site'),
  otherActor: async () => problem(409, 'wrong-actor'),
  tooLarge: async () => problem(413, 'too-large'),
  tooMany: async () => problem(429, 'too-many-requests', { 'retry-after': '90' }),
  tooManyUntil: async () =>
    problem(429, 'too-many-requests', {
      date: 'Mon, 23 Nov 2026 08:00:00 GMT',
      'retry-after': 'Mon, 23 Nov 2026 08:02:00 GMT',
    }),
  serverError: async () => problem(500, 'internal'),
  unavailable: async () => problem(503, 'unavailable', { 'retry-after': '5' }),
  /** A proxy's own page. */
  badGateway: async () => new Response('<html>Bad gateway</html>', { status: 502 }),
} satisfies Record<string, (server: Fetch, url: string, init: RequestInit) => Promise<Response>>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

const noNetwork = () => Promise.reject<Response>(new TypeError('no network'));

/** An answer of problem details, as the server or somebody in its place would give it. */
export const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  Response.json(
    { type: `urn:samplan:problem:${code}`, title: code, status, code },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );

/** A line on which the test says which request meets which fault. */
export function scriptedLine() {
  const orders: { path: string; fault: FaultName; times: number }[] = [];
  const counts = new Map<FaultName, number>();
  const asked: string[] = [];
  let when: { strikes: (path: string) => boolean; fault: FaultName } | undefined;
  let watching: (path: string) => Promise<void> = async () => undefined;
  return {
    /** A request for which the test says yes meets this fault. */
    orderWhen(strikes: (path: string) => boolean, fault: FaultName) {
      when = { strikes, fault };
    },
    /** Runs before each request leaves. */
    watch(watch: (path: string) => Promise<void>) {
      watching = watch;
    },
    /** The next `times` requests to a path (`/api/push`) meet this fault. */
    order(path: string, fault: FaultName, times = 1) {
      orders.push({ path, fault, times });
    },
    /** How often a fault has struck. */
    struck: (fault: FaultName) => counts.get(fault) ?? 0,
    /** The paths of all requests that left, in order. */
    asked,
    between:
      (server: Fetch): Fetch =>
      async (url, init) => {
        const { pathname } = new URL(url);
        asked.push(pathname);
        await watching(pathname);
        if (when?.strikes(pathname)) return FAULTS[when.fault](server, url, init);
        const order = orders.find((one) => one.path === pathname && one.times > 0);
        if (!order) return server(url, init);
        order.times -= 1;
        counts.set(order.fault, (counts.get(order.fault) ?? 0) + 1);
        return FAULTS[order.fault](server, url, init);
      },
  };
}
