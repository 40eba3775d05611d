import * as z from 'zod';
import { DevicePolicy } from '#domain/device-policy';

/** Who asked that a device be emptied, by name, and when (ms, the server's). */
export const PurgeOrder = z.object({ by: z.string(), at: z.number() });
export type PurgeOrder = z.infer<typeof PurgeOrder>;

/**
 * One device of a person's assignment, for its coordinator, manager or owner. Times are ms. `platform` is what the
 * browser calls itself; null until the device has said it.
 */
export const DeviceLine = z.object({
  device: z.uuid(),
  assignment: z.string(),
  person: z.string(),
  name: z.string(),
  platform: z.string().nullable(),
  firstSeen: z.number().nullable(),
  lastSeen: z.number(),
  purge: PurgeOrder.nullable(),
  purgedAt: z.number().nullable(),
  /** What it said when it was last heard that it keeps. */
  keeps: DevicePolicy.optional(),
  /** The lease (hours) that it then went by. */
  leaseHours: z.int().optional(),
});
export type DeviceLine = z.infer<typeof DeviceLine>;
export const DevicesAnswer = z.object({ v: z.int(), now: z.number(), devices: z.array(DeviceLine) });

/** The online command that orders a device to be emptied at its next contact. */
export const PurgeDevice = z.object({ device: z.uuid(), assignment: z.string().max(200) });
export type PurgeDevice = z.infer<typeof PurgeDevice>;

/**
 * What a device that is about to be emptied could not send: refused changes, and half-written forms under the name
 * `draft`. The id makes delivery idempotent.
 */
export const Leftover = z.object({
  id: z.uuid(),
  dossierId: z.uuid(),
  name: z.string().min(1).max(64),
  args: z.unknown(),
});
export type Leftover = z.infer<typeof Leftover>;
export const LeftoversRequest = z.object({
  v: z.int(),
  person: z.string(),
  assignment: z.string(),
  device: z.uuid(),
  left: z.array(Leftover).min(1).max(100),
});
export type LeftoversRequest = z.infer<typeof LeftoversRequest>;

/** The device has been emptied. Answered with the order, also when it is told again. */
export const Purged = z.object({ v: z.int(), device: z.uuid() });
export const PurgedAnswer = z.object({ v: z.int(), now: z.number(), order: PurgeOrder });
