import * as z from 'zod';
import { requireCustody } from './custody-ended';
import { applyEdit, editOf } from './edit';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { requireTakesPart } from './takes-part';

export const CUSTODY = ['none', 'custodian', 'appointed'] as const;

/**
 * A guardian or another close adult. Only `custodian` (vårdnadshavare, sole or joint by their number) and `appointed`
 * (specially appointed or temporary guardian, god man) can consent; a step-parent or family-home parent has `none`.
 */
export const Guardian = z.object({
  name: z.string().trim().min(1).max(200),
  relation: z.enum(['mother', 'father', 'parent', 'step-parent', 'family-home', 'god-man', 'relative', 'other']),
  custody: z.enum(CUSTODY),
  appointedAs: z.enum(['specially-appointed', 'temporary', 'god-man']).nullable().default(null),
  protectedIdentity: z.boolean().default(false),
  language: z.string().max(20).default('sv'),
  interpreter: z.boolean().default(false),
});
export type Guardian = z.infer<typeof Guardian>;
export const guardian = defineEntity('guardian', Guardian);

/** Adds a guardian or another close adult with the custody that he or she has: of a person of 18, none. */
export const addGuardian = defineMutation({
  name: 'addGuardian',
  args: z.object({ guardianId: z.uuid(), guardian: Guardian }),
  run(dossier, args, ctx) {
    requireTakesPart(ctx);
    if (args.guardian.custody !== 'none') requireCustody(ctx, 'guardian.custody');
    dossier.create(guardian, args.guardianId, args.guardian, author(ctx));
  },
});

/** Mends a guardian's data; a change of custody changes at once who must consent. */
export const editGuardian = defineMutation({
  name: 'editGuardian',
  args: z.object({
    guardianId: z.uuid(),
    changes: editOf(Guardian, [
      'name',
      'relation',
      'custody',
      'appointedAs',
      'protectedIdentity',
      'language',
      'interpreter',
    ]),
    conflictIds: z.record(z.string(), z.uuid()),
  }),
  run(dossier, args, ctx) {
    const custody = args.changes.custody?.to;
    if (custody !== undefined && custody !== 'none') requireCustody(ctx, 'custody');
    applyEdit(dossier, guardian, args.guardianId, args.changes, ctx, args.conflictIds);
  },
});
