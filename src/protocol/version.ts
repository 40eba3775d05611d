/**
 * The wire's one version number. `version.test.ts` hashes every message schema: when the hash changes, decide whether
 * old clients still understand the messages; if not, raise this number.
 */
export const PROTOCOL_VERSION = 1;

/** Sent with every API call; closes cross-site requests together with the content type. */
export const CLIENT_HEADER = 'x-samplan-client';

/**
 * The session's proof: a secret of the device beside the cookie, which it holds only while it is unlocked. Without it the
 * cookie opens nothing.
 */
export const PROOF_HEADER = 'x-samplan-proof';

/** At most this many mutations in one push, and this many bytes in one request body. */
export const MAX_MUTATIONS_PER_PUSH = 500;
export const MAX_BODY_BYTES = 1_048_576;
