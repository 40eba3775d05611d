import * as z from 'zod';
import { child, childRecord } from './child';
import { childContact } from './child-contact';
import type { Dossier } from './dossier';
import { recordsOf } from './dossier';
import { defineEntity } from './entity';
import { guardian } from './guardian';
import { guardianContact } from './guardian-contact';
import { author, defineMutation } from './mutation';
import { ownRecord } from './own-record';
import { mostRestrictive, ProtectionLevel } from './protection-level';
import { type AnyRec } from './record';
import { Refusal } from './refusal';
import { Text } from './text';

/** One unit's mark that a person has protected identity. `subject` is the child or a guardian's id. */
export const ProtectionMark = z.object({
  subject: z.union([z.literal('child'), z.uuid()]),
  level: ProtectionLevel,
  /** Set when a manager lowered it, with the reason. */
  loweredBecause: z.string().max(4_000).nullable(),
});
export type ProtectionMark = z.infer<typeof ProtectionMark>;
export const protectionMark = defineEntity('protectionMark', ProtectionMark);

/** The level that binds the child: the most restrictive of the child's record and every unit's mark. */
export function childProtection(records: Iterable<AnyRec>): ProtectionLevel {
  const all = [...records];
  return mostRestrictive([
    ...recordsOf(all, child).map((record) => record.body.protectedIdentity),
    ...recordsOf(all, protectionMark)
      .filter((mark) => mark.body.subject === 'child')
      .map((mark) => mark.body.level),
  ]);
}

/** The level that binds a guardian by every unit's mark. */
export function guardianProtection(records: Iterable<AnyRec>, guardianId: string): ProtectionLevel {
  const marks = recordsOf(records, protectionMark).filter((mark) => mark.body.subject === guardianId);
  return mostRestrictive(marks.map((mark) => mark.body.level));
}

/**
 * The level that binds a case: the child's, or a close adult's where that is stricter, for they lead to each other. An adult
 * who is only noted as protected, at no level, counts as marked.
 */
export function familyProtection(records: Iterable<AnyRec>): ProtectionLevel {
  const all = [...records];
  const adults = recordsOf(all, guardian).map((one) =>
    mostRestrictive([guardianProtection(all, one.id), one.body.protectedIdentity ? 'MARKING' : 'NONE']),
  );
  return mostRestrictive([childProtection(all), ...adults]);
}

/** What this unit has written of addresses and telephones is taken away at once (B1). */
function dropContacts(dossier: Dossier, unit: string, subject: string, by: ReturnType<typeof author>) {
  if (subject === 'child')
    for (const record of dossier.list(childContact))
      if (record.unit === unit) dossier.remove(childContact, record.id, by);
  for (const record of dossier.list(guardianContact))
    if (record.unit === unit && (subject === 'child' || record.body.guardianId === subject))
      dossier.remove(guardianContact, record.id, by);
}

/** Marks the child or a guardian as protected. Anyone may raise the level; the most restrictive mark wins. */
export const markProtectedIdentity = defineMutation({
  name: 'markProtectedIdentity',
  onClosed: true,
  args: z.object({ markId: z.uuid(), subject: ProtectionMark.shape.subject, level: ProtectionLevel.exclude(['NONE']) }),
  run(dossier, args, ctx) {
    const by = author(ctx);
    dossier.create(protectionMark, args.markId, { subject: args.subject, level: args.level, loweredBecause: null }, by);
    const theChild = childRecord(dossier);
    if (args.subject === 'child' && theChild && theChild.unit === ctx.actor.unit) {
      const level = mostRestrictive([theChild.body.protectedIdentity, args.level]);
      if (level !== theChild.body.protectedIdentity)
        dossier.put(child, theChild.id, { ...theChild.body, protectedIdentity: level }, by);
    }
    dropContacts(dossier, ctx.actor.unit, args.subject, by);
  },
});

/**
 * Lowers this unit's own mark. Only its manager may, with a reason; other units' marks stay and still bind.
 * `seen` is the level that the manager looked at: one raised since then is not lowered unseen.
 */
export const lowerProtectedIdentity = defineMutation({
  name: 'lowerProtectedIdentity',
  args: z.object({ markId: z.uuid(), seen: ProtectionLevel, level: ProtectionLevel, reason: Text }),
  run(dossier, args, ctx) {
    if (ctx.actor.role !== 'manager') throw new Refusal('not-your-role');
    const mark = ownRecord(dossier, protectionMark, args.markId, ctx);
    if (mark.body.level !== args.seen) throw new Refusal('already-done', { field: 'seen' });
    const by = author(ctx);
    dossier.put(protectionMark, mark.id, { ...mark.body, level: args.level, loweredBecause: args.reason }, by);
    const theChild = childRecord(dossier);
    if (mark.body.subject !== 'child' || !theChild || theChild.unit !== ctx.actor.unit) return;
    const marks = dossier.list(protectionMark).filter((m) => m.body.subject === 'child' && m.unit === ctx.actor.unit);
    const level = mostRestrictive(marks.map((m) => m.body.level));
    dossier.put(child, theChild.id, { ...theChild.body, protectedIdentity: level }, by);
  },
});
