/** Where the session's proof is held while the device is open. */
export interface HeldProof {
  /** Undefined where this device has none. */
  get(): string | undefined;
  /** The server did not take it: looks whether there is another by now. False where there is none to try. */
  renew(): Promise<boolean>;
}
