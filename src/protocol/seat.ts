import * as z from 'zod';
import { PurgeOrder } from './devices';

/**
 * What may be known of a session by its cookie alone, so that whoever stands before a closed device is asked for the right
 * passphrase or shown the door: nothing of whose it is, nor of any case.
 */
export const SeatAnswer = z.object({
  v: z.int(),
  session: z
    .object({
      /** Of `seatName`: which database on this computer is its own. */
      seat: z.string(),
      /** Its id, which opens nothing: by it a device knows whether it holds the session's proof. */
      id: z.uuid(),
      /** Nobody has given it a proof yet, and whoever does now is taken for the one who signed in. */
      fresh: z.boolean(),
      /** Its device is to be emptied. */
      order: PurgeOrder.optional(),
    })
    .nullable(),
});
export type SeatAnswer = z.infer<typeof SeatAnswer>;
export type SeatSession = NonNullable<SeatAnswer['session']>;

/** 256 random bits as base64url, made by the device and known to nobody else. */
const Proof = z.string().regex(/^[\w-]{43}$/);

/** Gives a session that has just begun its proof and its one device. May be sent again as it was. */
export const BindSession = z.object({ proof: Proof, device: z.uuid() });
export type BindSession = z.infer<typeof BindSession>;
