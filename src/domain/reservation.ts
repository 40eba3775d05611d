import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { UnitId } from './unit';

/**
 * A reservation (förbehåll): a named person outside statutory secrecy has acknowledged that what `releasing` units
 * tell may not be passed on. It creates a duty of silence for that person. Dates are civil and inclusive.
 */
export const Reservation = z.object({
  releasing: z.array(UnitId).min(1).max(30),
  unit: UnitId,
  person: z.string().trim().max(200),
  text: z.string().trim().min(1).max(4_000),
  acknowledgedOn: CivilDate.nullable(),
  from: CivilDate,
  to: CivilDate,
  endedAt: z.number().nullable().default(null),
});
export type Reservation = z.infer<typeof Reservation>;
export const reservation = defineEntity('reservation', Reservation);

/** Records a reservation that a named person has acknowledged. A releasing unit or the convener may. */
export const recordReservation = defineMutation({
  name: 'recordReservation',
  args: z.object({ reservationId: z.uuid(), reservation: Reservation.omit({ endedAt: true }) }),
  run(dossier, args, ctx) {
    const body = args.reservation;
    const mine = body.releasing.includes(ctx.actor.unit) || ctx.facts().conveningUnit === ctx.actor.unit;
    if (!mine) throw new Refusal('rule', { rule: 'NOT_NAMED', remedy: 'name-releasing-unit', field: 'releasing' });
    if (body.person === '' || body.acknowledgedOn === null)
      throw new Refusal('rule', { rule: 'RESERVATION', remedy: 'acknowledge-reservation', field: 'person' });
    if (body.to < body.from) throw new Refusal('rule', { rule: 'BAD_PERIOD', remedy: 'mend-dates', field: 'to' });
    dossier.create(reservation, args.reservationId, { ...body, endedAt: null }, author(ctx));
  },
});

/** Ends a reservation, for instance when the named person leaves: what rested on it closes at once. */
export const endReservation = defineMutation({
  name: 'endReservation',
  onClosed: true,
  args: z.object({ reservationId: z.uuid() }),
  run(dossier, args, ctx) {
    const found = dossier.get(reservation, args.reservationId);
    if (!found) throw new Refusal('not-found');
    if (found.unit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    if (found.body.endedAt !== null) return;
    dossier.put(reservation, args.reservationId, { ...found.body, endedAt: ctx.now }, author(ctx));
  },
});
