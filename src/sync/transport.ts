import type * as z from 'zod';
import { RULE_IDS, type RuleId } from '#domain/decision';
import { REFUSAL_CODES, type RefusalCode } from '#domain/refusal';
import type { LeftoversRequest } from '#protocol/devices';
import { FilePartsAnswer, type FilePartsRequest, type PutPartRequest } from '#protocol/files';
import { Problem } from '#protocol/problem';
import { PullAnswer, type PullRequest } from '#protocol/pull';
import { PushAnswer, type PushRequest } from '#protocol/push';
import { ReadsAnswer, type ReadsRequest } from '#protocol/reads';
import { CLIENT_HEADER, PROTOCOL_VERSION } from '#protocol/version';
import { type After, patiently, retryAfter } from './patience';
import type { Failure, Reply } from './reply';

/** The server as sync sees it: a few questions, each with a typed end. Nothing is ever thrown. */
export interface Transport {
  push(request: PushRequest): Promise<Reply<PushAnswer>>;
  pull(request: PullRequest): Promise<Reply<PullAnswer>>;
  reads(request: ReadsRequest): Promise<Reply<z.infer<typeof ReadsAnswer>>>;
  leftovers(request: LeftoversRequest): Promise<Reply<void>>;
  fileParts(request: FilePartsRequest): Promise<Reply<FilePartsAnswer>>;
  putPart(request: PutPartRequest): Promise<Reply<FilePartsAnswer>>;
}

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** Wraps a fetch; `origin` is empty in a browser. */
export function makeTransport(fetch: Fetch, origin = ''): Transport {
  return {
    push: (request) => ask(fetch, `${origin}/api/push`, request, PushAnswer),
    pull: (request) => ask(fetch, `${origin}/api/pull`, request, PullAnswer),
    reads: (request) => ask(fetch, `${origin}/api/reads`, request, ReadsAnswer),
    leftovers: (request) => ask<void>(fetch, `${origin}/api/leftovers`, request, null),
    fileParts: (request) => ask(fetch, `${origin}/api/files/parts`, request, FilePartsAnswer),
    putPart: (request) => ask(fetch, `${origin}/api/files/put`, request, FilePartsAnswer),
  };
}

/** Posts JSON, or gets where there is no body, and tells the ends apart. `schema` null expects an empty answer. */
export async function ask<T>(
  fetch: Fetch,
  url: string,
  body: unknown,
  schema: z.ZodType<T> | null,
  method = body === undefined ? 'GET' : 'POST',
  after?: After,
): Promise<Reply<T>> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  let answer: { response: Response; text: string };
  try {
    answer = await patiently(
      (signal) =>
        fetch(url, {
          method,
          headers: {
            accept: 'application/json',
            [CLIENT_HEADER]: String(PROTOCOL_VERSION),
            ...(sent ? { 'content-type': 'application/json' } : {}),
          },
          body: sent,
          credentials: 'same-origin',
          cache: 'no-store',
          // A portal that sends the browser to its own page is not the server.
          redirect: 'manual',
          signal,
        }),
      sent?.length ?? 0,
      after,
    );
  } catch {
    // Fetch says only that there was no answer, or half of one; what the server did is unknown.
    return { kind: 'unreachable' };
  }
  const { response, text } = answer;
  return response.ok ? good(response, text, schema) : bad(response, text);
}

const typeOf = (response: Response) => (response.headers.get('content-type') ?? '').split(';')[0]?.trim();

function good<T>(response: Response, text: string, schema: z.ZodType<T> | null): Reply<T> {
  if (schema === null) {
    return response.status === 204 ? { kind: 'ok', value: undefined as T } : { kind: 'unreachable' };
  }
  // A café's log-in page answers 200 with HTML.
  if (typeOf(response) !== 'application/json') return { kind: 'unreachable' };
  const json = parseJson(text);
  if (json === undefined) return { kind: 'unreachable' };
  const parsed = schema.safeParse(json);
  if (parsed.success) return { kind: 'ok', value: parsed.data };
  const version = (json as { v?: unknown } | null)?.v;
  if (typeof version === 'number' && version !== PROTOCOL_VERSION) return { kind: 'old-client' };
  return { kind: 'broken', what: `answer: ${parsed.error.issues[0]?.path.join('.') ?? ''}` };
}

function bad(response: Response, text: string): Failure {
  const retryAfterMs = retryAfter(response.headers);
  const problem = typeOf(response) === 'application/problem+json' ? Problem.safeParse(parseJson(text)) : undefined;
  if (!problem?.success) {
    // Without our problem document this is a proxy's or a portal's answer, except where the size was refused on the way.
    return response.status === 413 ? { kind: 'too-large' } : { kind: 'unreachable', retryAfterMs };
  }
  const { code, refusal, rule, order } = problem.data;
  switch (code) {
    case 'not-signed-in':
      return { kind: 'signed-out' };
    case 'account-closed':
      return { kind: 'account-closed' };
    case 'wrong-actor':
      return { kind: 'wrong-actor' };
    case 'too-large':
      return { kind: 'too-large' };
    case 'unsupported-version':
      return { kind: 'old-client' };
    case 'too-many-requests':
    case 'unavailable':
      return { kind: 'unreachable', retryAfterMs };
    case 'internal':
      return { kind: 'failing', retryAfterMs };
    case 'refused':
      return {
        kind: 'refused',
        code: REFUSAL_CODES.find((known): known is RefusalCode => known === refusal) ?? 'not-permitted',
        rule: RULE_IDS.find((known): known is RuleId => known === rule),
      };
    case 'purge-ordered':
      return order ? { kind: 'purge-ordered', order } : { kind: 'broken', what: code };
    default:
      return { kind: 'broken', what: code };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
