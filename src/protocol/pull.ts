import * as z from 'zod';
import { DevicePolicy, LONGEST_LEASE, UnitDevices } from '#domain/device-policy';
import { Grant } from '#domain/grant';
import { Rec } from '#domain/record';

/** One dossier that the device holds: its id, the scope it was given under, and its seq. */
export const Held = z.tuple([z.uuid(), z.string(), z.int()]);
export type Held = z.infer<typeof Held>;

/**
 * First the digest of all that is held (SHA-256 over the sorted `id|scope|seq` lines, base64url); where it differs from
 * the server's view the answer is `send-vector` and the request comes again with `held`.
 */
export const PullRequest = z.object({
  v: z.int(),
  person: z.string(),
  assignment: z.string(),
  device: z.uuid(),
  /** What the browser calls itself, for the list of a unit's devices. */
  platform: z.string().max(80).optional(),
  /**
   * What the device keeps, by what it knows of its unit's choice. One that says nothing knows of no choice, and is given
   * nothing where the unit has made a stricter one.
   */
  keeps: DevicePolicy.optional(),
  /** The lease (hours) that the device goes by; one that says nothing learns of another with its next session. */
  lease: z.int().min(1).max(LONGEST_LEASE).optional(),
  digest: z.string(),
  held: z.array(Held).max(20_000).optional(),
});
export type PullRequest = z.infer<typeof PullRequest>;

/**
 * What the actor may see of one dossier now. `reset` replaces what is held; `delta` adds rows with a higher seq,
 * removed ones with `deleted: true`; `purge` says that nothing of it may be held any longer.
 * `grants` are those that let this actor's unit see others' records: after `validTo` (ms) the device hides them itself.
 * `named` are ids of records seen because they name the unit, not because of a grant. `until` ends the actor's own access.
 * `opened`: it is an opening on a ground, for 60 minutes, and is to be shown as one. `byName`: somebody of the family has
 * protected identity, by whatever mark in whichever case, so that named persons alone may see it; the mark may be unseen here.
 */
export const PulledDossier = z.discriminatedUnion('mode', [
  z.object({
    mode: z.enum(['reset', 'delta']),
    id: z.uuid(),
    scope: z.string(),
    seq: z.int(),
    records: z.array(Rec),
    grants: z.array(Grant),
    named: z.array(z.uuid()),
    until: z.number().nullable(),
    opened: z.boolean().optional(),
    byName: z.boolean().optional(),
  }),
  z.object({ mode: z.literal('purge'), id: z.uuid() }),
]);
export type PulledDossier = z.infer<typeof PulledDossier>;

/**
 * In every answer. `restoredTo`: this database has been brought back from a backup whose newest line is of that time
 * (ms). `devices` stands there where the unit has chosen otherwise than the device said: it is followed first.
 */
const Every = {
  v: z.int(),
  now: z.number(),
  incarnation: z.string(),
  restoredTo: z.number().optional(),
  devices: UnitDevices.optional(),
};

export const PullAnswer = z.discriminatedUnion('result', [
  z.object({ result: z.literal('unchanged'), ...Every }),
  z.object({ result: z.literal('send-vector'), ...Every }),
  z.object({
    result: z.literal('dossiers'),
    ...Every,
    dossiers: z.array(PulledDossier),
    /** More whole dossiers wait; pull again with what is held then. */
    more: z.boolean(),
  }),
]);
export type PullAnswer = z.infer<typeof PullAnswer>;

/** One line of the digest. Both ends sort by id and join with a line feed. */
export const digestLine = ([id, scope, seq]: Held): string => `${id}|${scope}|${seq}`;
