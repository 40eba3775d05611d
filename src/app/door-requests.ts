import type * as z from 'zod';
import { SignInProblem } from '#domain/sign-in';
import { Problem } from '#protocol/problem';
import { CLIENT_HEADER, PROTOCOL_VERSION } from '#protocol/version';

/** Asks the door for something, before anybody is signed in. Throws where there is no good answer. */
export async function ask<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return schema.parse(await response.json());
}

const send = (path: string, body: unknown) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [CLIENT_HEADER]: String(PROTOCOL_VERSION) },
    body: JSON.stringify(body),
  });

/** Tells the door something. Throws where it is not taken. */
export async function post(path: string, body: unknown): Promise<void> {
  const response = await send(path, body);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
}

/** The end of what was tried at the door: what it answered, or why nobody was signed in. */
export type Tried<T> = { ok: true; value: T } | { ok: false; problem: SignInProblem };

/** Tries something at the door. Never throws for what the server or the network did. `schema`: null where nothing is answered. */
export async function attempt<S extends z.ZodType>(
  path: string,
  body: unknown,
  schema: S | null,
): Promise<Tried<z.output<S>>> {
  const response = await send(path, body).catch(() => undefined);
  if (!response) return { ok: false, problem: 'unreachable' };
  const told: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) return { ok: false, problem: problemOf(told) };
  return { ok: true, value: (schema ? schema.parse(told) : undefined) as z.output<S> };
}

function problemOf(told: unknown): SignInProblem {
  const { data } = Problem.safeParse(told);
  if (data?.code === 'too-many-requests') return 'too-many';
  return SignInProblem.safeParse(data?.refusal).data ?? 'unreachable';
}
