// A passkey in software, written apart from what checks it: WebAuthn's bytes by hand (CBOR, COSE, authenticator data), so
// that each of them can be made wrong.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What is made wrong, or otherwise than a browser would. */
export interface Faults {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  crossOrigin?: boolean;
  userVerified?: boolean;
  userPresent?: boolean;
  counter?: number;
  handle?: string;
  /** Signs as this credential's id says, with the key of the one that signs. */
  credential?: string;
  /** Changes what is sent after it was signed. */
  tamper?: 'signature' | 'authenticatorData' | 'clientDataJSON';
}

interface Credential {
  id: string;
  key: KeyObject;
  rpId: string;
  handle: string;
}

/** The options of the wire, as far as an authenticator reads them. */
export interface AskedToMake {
  challenge: string;
  rp: { id: string };
  user: { id: string; name: string };
  excludeCredentials: { id: string }[];
}
export interface AskedToSign {
  challenge: string;
  rpId: string;
}

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const hash = (text: string | Uint8Array) => createHash('sha256').update(text).digest();

type Cbor = number | string | Buffer | [Cbor, Cbor][];

/** CBOR (RFC 8949) of integers, texts, bytes and maps; nothing longer than 65,535. */
function cbor(value: Cbor): Buffer {
  const head = (major: number, size: number) => {
    if (size < 24) return Buffer.from([(major << 5) | size]);
    if (size < 256) return Buffer.from([(major << 5) | 24, size]);
    return Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
  };
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.length), ...value.flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

/** An authenticator in a browser at `origin`. Its passkeys are ES256 and discoverable, the last made first. */
export class SoftwareAuthenticator {
  readonly credentials: Credential[] = [];
  /** Of all its passkeys together, as many security keys count. 0: it does not count, as keys that are synced. */
  counter = 1;

  constructor(private readonly origin: string) {}

  private clientData(type: string, challenge: string, faults: Faults) {
    const { origin = this.origin, crossOrigin = false } = faults;
    const said = { type: faults.type ?? type, challenge: faults.challenge ?? challenge, origin, crossOrigin };
    return Buffer.from(JSON.stringify(said));
  }

  private head(rpId: string, faults: Faults, attested = 0) {
    const { userVerified = true, userPresent = true } = faults;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(faults.counter ?? this.counter);
    const flags = (userPresent ? 1 : 0) | (userVerified ? 4 : 0) | attested;
    return Buffer.concat([hash(faults.rpId ?? rpId), Buffer.from([flags]), counter]);
  }

  /** Makes a passkey. Throws, as a browser does, where it has one of those that are to be left out. */
  make(asked: AskedToMake, faults: Faults = {}) {
    if (this.credentials.some(({ id }) => asked.excludeCredentials.some((one) => one.id === id)))
      throw new DOMException('there already', 'InvalidStateError');
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    const raw = faults.credential ? Buffer.from(faults.credential, 'base64url') : randomBytes(32);
    const id = b64(raw);
    // Of one person at one site a device keeps one: a new one takes the place of the old.
    const same = this.credentials.findIndex((one) => one.handle === asked.user.id && one.rpId === asked.rp.id);
    if (same >= 0) this.credentials.splice(same, 1);
    this.credentials.unshift({ id, key: privateKey, rpId: asked.rp.id, handle: asked.user.id });
    const cose = cbor([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ]);
    const size = Buffer.from([raw.length >> 8, raw.length & 255]);
    const authData = Buffer.concat([this.head(asked.rp.id, faults, 64), Buffer.alloc(16), size, raw, cose]);
    const attestation = cbor([
      ['fmt', 'none'],
      ['attStmt', []],
      ['authData', authData],
    ]);
    const clientData = this.clientData('webauthn.create', asked.challenge, faults);
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: b64(clientData), attestationObject: b64(attestation), transports: ['internal'] },
    };
  }

  /** Signs with the passkey that was made last, or with the one of `credential`. */
  sign(asked: AskedToSign, faults: Faults = {}) {
    const own = this.credentials.find(({ id }) => id === faults.credential) ?? this.credentials[0];
    if (!own) throw new DOMException('none here', 'NotAllowedError');
    if (this.counter > 0) this.counter += 1;
    const clientData = this.clientData('webauthn.get', asked.challenge, faults);
    const authData = this.head(asked.rpId, faults);
    const signature = sign('sha256', Buffer.concat([authData, hash(clientData)]), { key: own.key, dsaEncoding: 'der' });
    // Bits that leave each of them readable: the last of a signature's numbers, a byte of the RP ID's hash, a space.
    if (faults.tamper === 'signature') signature[signature.length - 1]! ^= 1;
    if (faults.tamper === 'authenticatorData') authData[36]! ^= 64;
    const sent = faults.tamper === 'clientDataJSON' ? Buffer.concat([clientData, Buffer.from(' ')]) : clientData;
    const id = faults.credential ?? own.id;
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: b64(sent),
        authenticatorData: b64(authData),
        signature: b64(signature),
        userHandle: faults.handle ?? own.handle,
      },
    };
  }
}
