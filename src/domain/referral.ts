import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import { requireCustody } from './custody-ended';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { ownRecord } from './own-record';
import { Refusal } from './refusal';
import { Line, OptionalLine } from './text';
import { UnitId } from './unit';

/** The guardian's permission (medgivande) to refer. An oral one points at the note in the unit's own record. */
export const Permission = z
  .object({
    by: z.array(z.uuid()).min(1).max(6),
    form: z.enum(['written', 'oral']),
    journalRef: OptionalLine,
    on: CivilDate,
  })
  .refine((permission) => permission.form === 'written' || permission.journalRef !== '', {
    path: ['journalRef'],
    message: 'needs-journal-reference',
  });

/**
 * A referral (remiss) to a service without contact, tracked from permission to answer. Its text goes its own way, never
 * through here: there is no consent yet. The receiving unit sees this row from when it is sent (`sentOn`, a civil date)
 * and not before: the family has permitted that one asks (medgivande, the county agreement), and may still think better of
 * it; nothing has been told to anybody until one has asked.
 */
export const Referral = z.object({
  toUnit: UnitId,
  permission: Permission,
  sentOn: CivilDate.nullable(),
  channel: OptionalLine,
  reference: OptionalLine,
});
export type Referral = z.infer<typeof Referral>;
export const referral = defineEntity('referral', Referral);

/** Records the permission to refer the child to a service; a guardian gives it until the child is 18 (B9). */
export const permitReferral = defineMutation({
  name: 'permitReferral',
  args: z.object({ referralId: z.uuid(), toUnit: UnitId, permission: Permission }),
  run(dossier, args, ctx) {
    if (!ctx.unit(args.toUnit)) throw new Refusal('not-found', { field: 'toUnit' });
    if (args.permission.on > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'permission.on' });
    const { toUnit, permission } = args;
    if (permission.by.some((id) => ctx.facts().guardians.some((one) => one.id === id)))
      requireCustody(ctx, 'permission.by', permission.on);
    dossier.create(
      referral,
      args.referralId,
      { toUnit, permission, sentOn: null, channel: '', reference: '' },
      author(ctx),
    );
  },
});

/** Notes that the referral was sent, when and how (letter, referral system). Not before the permission. */
export const sendReferral = defineMutation({
  name: 'sendReferral',
  args: z.object({ referralId: z.uuid(), sentOn: CivilDate, channel: Line, reference: OptionalLine }),
  run(dossier, args, ctx) {
    const record = ownRecord(dossier, referral, args.referralId, ctx);
    if (record.body.sentOn !== null) throw new Refusal('already-done');
    if (args.sentOn < record.body.permission.on || args.sentOn > civilDate(ctx.now))
      throw new Refusal('bad-date', { field: 'sentOn' });
    const { sentOn, channel, reference } = args;
    dossier.put(referral, record.id, { ...record.body, sentOn, channel, reference }, author(ctx));
  },
});
