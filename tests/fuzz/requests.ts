// Fuzzed requests to every route that the app itself names: a route that is added is fuzzed without asking.
import * as z from 'zod';
import { MUTATIONS } from '#domain/mutations';
import type { App } from '#server/routes';
import type { TestDevice } from '#tests/contract/county';
import { type Dice, MARK, nasty } from './nasty';
import { type Palette, type Schema, sample } from './sample';

export interface Fuzzed {
  /** Stands in all that this request makes up. */
  mark: string;
  /** As the app names it; of an address that it does not know, its own. */
  route: string;
  path: string;
  init: RequestInit;
  sender: Sender | undefined;
}

/** A person's device that sends, with what opens its session and the number of its next change. */
export interface Sender {
  device: TestDevice;
  keys: Record<string, string>;
  next: number;
}

/** Somebody on the way back from a provider: where it sends the browser, and the cookie that the way there gave it. */
export interface Visit {
  back: URL;
  cookie: string;
}

const CALLBACK = '/api/sign-in/callback/:provider';

interface Route {
  method: string;
  path: string;
  body?: Schema;
}

/** Every route of the app, with the schema of its body where it says one. */
export function routesOf(app: App): { routes: Route[]; refs: Record<string, Schema> } {
  const told = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } }) as unknown as {
    paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
    components?: { schemas?: Record<string, Schema> };
  };
  const routes = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({
      method,
      path,
      body: told.paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema,
    }));
  const unique = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  return { routes: [...unique.values()], refs: told.components?.schemas ?? {} };
}

const ARGS = Object.entries(MUTATIONS).map(([name, mutation]) => {
  const args = mutation.args as z.ZodType;
  return { name, schema: z.toJSONSchema(args, { io: 'input', unrepresentable: 'any', cycles: 'ref' }) as Schema };
});

/** Makes requests, each by the seed's dice alone. `senders` are people's devices; undefined asks without a session. */
export function requestMaker(app: App, d: Dice, words: Pick<Palette, 'ids' | 'units' | 'people'>) {
  const { routes, refs } = routesOf(app);
  const pushes = routes.find((route) => route.path === '/api/push')!;
  // Another in each world: a unit that an earlier one has marked is told in this one too, and that is no echo.
  const world = words.ids[0]!.slice(0, 8);
  let count = 0;

  function bodyOf(route: Route, sender: Sender | undefined, mark: string): unknown {
    const palette: Palette = { d, mark, ...words, wrong: d.pick([0, 0, 0.02, 0.2]), refs };
    const made = route.body ? sample(route.body, palette) : nasty(d, mark);
    if (typeof made !== 'object' || made === null || Array.isArray(made)) return made;
    const body = made as Record<string, unknown>;
    if (sender && d.now(0.9)) {
      if ('person' in body && 'assignment' in body) Object.assign(body, sender.device.envelope);
      if ('userId' in body) body.userId = sender.device.person;
    }
    if (Array.isArray(body.mutations) && d.now(0.9)) {
      // In the device's own numbering: most are not stopped at a gap.
      body.mutations = Array.from({ length: 1 + d.below(6) }, (_, at) => mutation(palette, (sender?.next ?? 1) + at));
    }
    if ('dossierId' in body && d.now(0.6)) body.dossierId = words.ids[0];
    return body;
  }

  function mutation(palette: Palette, seq: number) {
    const { name, schema } = d.pick(ARGS);
    const dossierId = d.now(0.85) ? words.ids[0] : d.pick(words.ids);
    return { id: d.uuid(), seq, dossierId, name, args: sample(schema, palette), at: d.pick([0, Date.now(), 1e300]) };
  }

  /** The next one. A visit is used up by the first that comes back with it. */
  return (senders: readonly (Sender | undefined)[], visits: Visit[]): Fuzzed => {
    count += 1;
    const mark = `${MARK}${world}n${count}x`;
    // What writes is asked oftener: most of the code lies behind it.
    const route = d.now(0.25) ? pushes : d.pick(routes);
    const sender = d.pick(senders);
    const method = d.now(0.95) ? route.method : d.pick(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']);
    const visit = route.path === CALLBACK && d.now(0.8) ? visits.pop() : undefined;
    const path = visit ? backOf(d, visit, mark) : pathOf(d, route.path, mark);
    const headers: Record<string, string> = {
      'content-type': d.now(0.97) ? 'application/json' : `text/${mark}`,
      ...(d.now(0.97) ? { 'x-samplan-client': mark } : {}),
      ...sender?.keys,
      ...(visit ? { cookie: visit.cookie } : {}),
      ...(sender && d.now(0.03) ? { cookie: `samplan_session=${mark}` } : {}),
      ...(sender && d.now(0.03) ? { 'x-samplan-proof': mark } : {}),
      ...(d.now(0.02) ? { origin: d.pick([`https://${mark}.exempel`, 'null', mark]) } : {}),
      ...(d.now(0.05) ? { 'user-agent': mark, 'accept-language': mark, 'x-forwarded-for': mark } : {}),
    };
    const bare = method === 'GET' || method === 'HEAD';
    return {
      mark,
      route: `${route.method} ${route.path}`,
      path,
      sender,
      init: { method, headers, ...(bare ? {} : { body: written(d, bodyOf(route, sender, mark), mark) }) },
    };
  };
}

function pathOf(d: Dice, path: string, mark: string): string {
  if (path === '/api/sign-in' && d.now(0.7)) return `${path}?with=real`;
  const filled = path.replace(/:(\w+)/g, () => encodeURIComponent(d.pick([mark, `${mark}/../x`, '%', 'real'])));
  if (d.now(0.03)) return `/api/${mark}`;
  return d.now(0.2) ? `${filled}?${d.pick(['with', 'code', 'state', mark])}=${encodeURIComponent(mark)}` : filled;
}

/** The way back from a provider, in half of them with something in it that no provider wrote. */
function backOf(d: Dice, { back }: Visit, mark: string): string {
  const url = new URL(back);
  if (d.now(0.5)) url.searchParams.set(d.pick(['code', 'state', 'iss', 'error', 'error_description', mark]), mark);
  if (d.now(0.1)) url.searchParams.delete(d.pick(['code', 'state', 'iss']));
  return `${url.pathname}${url.search}`;
}

/** The body as text; now and then broken, cut off, or of bytes. Rarely larger than is taken. */
function written(d: Dice, body: unknown, mark: string): BodyInit {
  const text = JSON.stringify(body) ?? 'null';
  if (d.now(0.94)) return text;
  return d.pick<() => BodyInit>([
    () => text.slice(0, d.below(text.length)),
    () => '',
    () => `{"${mark}":`,
    () => new Uint8Array([0xff, 0xfe, 0x00, 0x80]),
    () => `${'['.repeat(5_000)}"${mark}"${']'.repeat(5_000)}`,
    () => (d.now(0.1) ? `"${mark}${'x'.repeat(1_100_000)}"` : `"${mark}"`),
  ])();
}
