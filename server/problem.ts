import type { Context } from 'hono';
import type { Problem, ProblemCode } from '#protocol/problem';

const STATUS = {
  'malformed-body': 400,
  'too-large': 413,
  'wrong-content-type': 415,
  'cross-site': 403,
  'not-signed-in': 401,
  'account-closed': 403,
  'wrong-actor': 409,
  'not-found': 404,
  'too-many-requests': 429,
  'unsupported-version': 426,
  unavailable: 503,
  internal: 500,
  refused: 403,
  'purge-ordered': 410,
} as const satisfies Record<ProblemCode, number>;

const TITLE: Record<ProblemCode, string> = {
  'malformed-body': 'The body is not what this address takes.',
  'too-large': 'The request is larger than 1 MiB.',
  'wrong-content-type': 'The body must be application/json.',
  'cross-site': 'The request did not come from this app.',
  'not-signed-in': 'There is no session.',
  'account-closed': 'The account has ended; only what was written before can be delivered.',
  'wrong-actor': 'The session belongs to another person or assignment.',
  'not-found': 'There is nothing here that you may see.',
  'too-many-requests': 'Too many requests; wait before the next.',
  'unsupported-version': 'This server speaks another version.',
  unavailable: 'The server can not answer now; try again.',
  internal: 'The server failed; nothing was written.',
  refused: 'A rule said no.',
  'purge-ordered': 'This device is to be emptied.',
};

type ProblemExtra = Pick<Problem, 'fields' | 'refusal' | 'rule' | 'order'>;

/** An answer of problem details. Names fields, never echoes what was sent. */
export function problem(c: Context, code: ProblemCode, extra: ProblemExtra = {}): Response {
  const status = STATUS[code];
  const body: Problem = { type: `urn:samplan:problem:${code}`, title: TITLE[code], status, code, ...extra };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

/** Thrown by a verb that must answer with a problem. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extra: ProblemExtra = {},
  ) {
    super(`problem: ${code}`);
    this.name = 'ProblemError';
  }
}
