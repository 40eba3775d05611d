import { type Bytes, fromBytes, randomBytes, toBytes } from './bytes';

/** Version of what is inside the blobs; part of every blob's authenticated data. */
export const BLOB_SCHEMA = 1;

const IV_BYTES = 12;

/** A blob that is not what was sealed in this place: changed, moved from another row or version, or another key's. */
export class Tampered extends Error {
  constructor(readonly place: string) {
    super(`the stored data at ${place} is not what was written there`);
    this.name = 'Tampered';
  }
}

/** Encrypts and reads back JSON or bytes. `place` says where the blob lies, and opens it nowhere else. */
export interface Sealer {
  seal(place: string, value: unknown): Promise<Bytes>;
  /** Throws `Tampered`. */
  unseal(place: string, blob: Bytes): Promise<unknown>;
  sealBytes(place: string, bytes: Bytes): Promise<Bytes>;
  /** Throws `Tampered`. */
  unsealBytes(place: string, blob: Bytes): Promise<Bytes>;
}

/** The place of a row: its table and id, and its counter where an older blob must not be put back in its stead. */
export const placeOf = (table: string, id: string, seq: number | string = '') => `${table}|${id}|${seq}|${BLOB_SCHEMA}`;

/** AES-256-GCM with a fresh 96-bit iv in front of the ciphertext. Never call it inside an IndexedDB transaction. */
export function makeSealer(key: CryptoKey): Sealer {
  async function sealBytes(place: string, bytes: Bytes): Promise<Bytes> {
    const iv = randomBytes(IV_BYTES);
    const algorithm = { name: 'AES-GCM', iv, additionalData: toBytes(place) };
    const cipher = await crypto.subtle.encrypt(algorithm, key, bytes);
    const blob = new Uint8Array(IV_BYTES + cipher.byteLength);
    blob.set(iv);
    blob.set(new Uint8Array(cipher), IV_BYTES);
    return blob;
  }

  async function unsealBytes(place: string, blob: Bytes): Promise<Bytes> {
    const algorithm = { name: 'AES-GCM', iv: blob.subarray(0, IV_BYTES), additionalData: toBytes(place) };
    try {
      return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, blob.subarray(IV_BYTES)));
    } catch {
      throw new Tampered(place);
    }
  }

  return {
    sealBytes,
    unsealBytes,
    seal: async (place, value) => sealBytes(place, toBytes(JSON.stringify(value))),
    unseal: async (place, blob) => JSON.parse(fromBytes(await unsealBytes(place, blob))),
  };
}
