import { PROOF_HEADER } from '#protocol/version';
import type { HeldProof } from './proof-port';
import type { Fetch } from './transport';

/** A fetch that proves with each request that this device is unlocked. What was refused is tried once more with a newer proof. */
export const withProof =
  (over: Fetch, proof: HeldProof): Fetch =>
  async (input, init) => {
    const send = (held = proof.get()) =>
      over(input, held ? { ...init, headers: { ...init.headers, [PROOF_HEADER]: held } } : init);
    const sent = proof.get();
    const answer = await send(sent);
    if (answer.status !== 401) return answer;
    return proof.get() !== sent || (await proof.renew()) ? send() : answer;
  };

/** A new proof: 256 random bits, base64url. */
export function newProof(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
