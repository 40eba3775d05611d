import type * as z from 'zod';
import { CLIENT_HEADER, PROTOCOL_VERSION } from '#protocol/version';

/** Asks the door for something, before anybody is signed in. Throws where there is no good answer. */
export async function ask<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return schema.parse(await response.json());
}

/** Tells the door something. Throws where it is not taken. */
export async function post(path: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json', [CLIENT_HEADER]: String(PROTOCOL_VERSION) };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
}
