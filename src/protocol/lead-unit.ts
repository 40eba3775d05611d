import * as z from 'zod';
import { DevicePolicy, LEASES } from '#domain/device-policy';
import { setUnitMail } from '#domain/unit';

/**
 * A manager ends a colleague's account in the own unit. `to` is the colleague who gets the coordinator's role in the open
 * cases that the leaver coordinates; null names nobody, and then nothing is done before the manager has seen which cases
 * stand (`despite`): the role falls to the unit's manager until somebody is appointed.
 */
export const EndAccount = z.object({ person: z.string(), to: z.string().nullable(), despite: z.boolean() });
export type EndAccount = z.infer<typeof EndAccount>;

/** Whether the account was ended, and the open cases that the leaver coordinates or has coordinated until now. */
export const EndAccountAnswer = z.object({
  v: z.int(),
  ended: z.boolean(),
  cases: z.array(z.object({ dossierId: z.uuid(), reference: z.string() })),
});
export type EndAccountAnswer = z.infer<typeof EndAccountAnswer>;

/** A manager ends every sign-in of a colleague in the own unit; the account stays, and so does what lies on the devices. */
export const EndStaffSessions = z.object({ person: z.string().min(1).max(100) });
export type EndStaffSessions = z.infer<typeof EndStaffSessions>;

/** A manager sets the functional address that calls to the own unit are mailed to; empty: none are mailed. */
export const SetUnitMail = setUnitMail.args;
export type SetUnitMail = z.infer<typeof SetUnitMail>;

/**
 * A manager chooses what the devices of the own unit's assignments may keep, and how long (hours) they may be without the
 * server; the latter stays as it is where nothing is said of it.
 */
export const SetUnitDevices = z.object({ policy: DevicePolicy, leaseHours: z.literal(LEASES).optional() });
export type SetUnitDevices = z.infer<typeof SetUnitDevices>;
