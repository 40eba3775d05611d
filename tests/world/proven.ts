// A session that is proven, for those who speak to the server without the app.
import { PROOF_HEADER } from '#protocol/version';
import { newProof, withProof } from '#sync/proof';
import { bindSession } from '#sync/session';
import type { Fetch } from '#sync/transport';

/** Gives a session that has just begun its proof, for `device`; gives the headers that open it beside the cookie. */
export async function prove(fetch: Fetch, device: string, origin = ''): Promise<Record<string, string>> {
  const proof = newProof();
  const { kind } = await bindSession(fetch, { proof, device }, origin);
  if (kind !== 'ok') throw new Error(`the session took no proof: ${kind}`);
  return { [PROOF_HEADER]: proof };
}

/** The same, as a fetch that carries it. */
export async function proven(fetch: Fetch, device: string, origin = ''): Promise<Fetch> {
  const proof = (await prove(fetch, device, origin))[PROOF_HEADER];
  return withProof(fetch, { get: () => proof, renew: async () => false });
}

/** Makes ids, of which the first is this one: what a computer calls its device. */
export function idsAfter(first: string, more: () => string = () => crypto.randomUUID()): () => string {
  const ids = [first];
  return () => ids.pop() ?? more();
}
