import type { Dossier } from '#domain/dossier';
import type { Facts } from '#domain/facts';
import type { Grant } from '#domain/grant';
import type { AnyRec } from '#domain/record';

/**
 * What one person sees of one dossier now: the base that the server confirmed, with what is still unsent replayed on
 * top, and everything hidden whose ground has ended. The same object as long as nothing in it has changed.
 */
export interface DossierView {
  readonly id: string;
  /** Living records that may be seen at this instant. */
  readonly records: readonly AnyRec[];
  /** The same records for `get` and `list`. Never write to it: changes go through `useMutate`. */
  readonly dossier: Dossier;
  /** What the policy decides by, as far as this device holds it. */
  readonly facts: Facts;
  /** Grants that let this unit see others' records. */
  readonly grants: readonly Grant[];
  /** Ids of records seen because they name this unit. */
  readonly named: ReadonlySet<string>;
  /** When this person's own access ends (ms), or null. */
  readonly until: number | null;
  /** The access is an opening with a reason, for 60 minutes; every page of the case says so. */
  readonly opened?: boolean;
  /** The server says that protected identity binds the case, though its mark may not be seen here. */
  readonly byName?: boolean;
  /** Ids of records with a local change that the server has not acknowledged. Empty = everyone sees this. */
  readonly unsent: ReadonlySet<string>;
  /** Where the confirmed base stands; 0 where the server has not confirmed any. */
  readonly lastSeq: number;
}
