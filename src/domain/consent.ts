import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineEntity } from './entity';
import { Kind } from './kind';
import { UnitId } from './unit';

/**
 * A receiver and what it may get. `weakerSecrecy`: the family was told that the receiver's secrecy is weaker and
 * still ticked these kinds; without it such a receiver gets the region's short list only.
 */
export const Receiving = z.object({
  unit: UnitId,
  kinds: z.array(Kind).max(13),
  weakerSecrecy: z.boolean().default(false),
});
export type Receiving = z.infer<typeof Receiving>;

/**
 * What the family was asked: which units may tell which units what, for what purpose and how long. Never edited:
 * a changed wish is a withdrawal, a part of one, or a new consent. Dates are civil and inclusive.
 */
export const Consent = z.object({
  releasing: z.array(UnitId).max(30),
  receiving: z.array(Receiving).max(30),
  purpose: z.string().trim().max(1_000),
  /** Consent that a plan is drawn up at all, the first gate (SoL 10 kap. 8 §, HSL 16 kap. 4 §). */
  coversPlan: z.boolean(),
  validFrom: CivilDate,
  validTo: CivilDate,
  /** The givers were told what is shared, why, and that they may take it back. */
  informed: z.boolean(),
  informedTextVersion: z.string().max(40),
  language: z.string().max(20).default('sv'),
  interpreter: z.string().max(200).nullable().default(null),
  contactPersons: z
    .array(z.object({ unit: UnitId, name: z.string().max(200), phone: z.string().max(40) }))
    .max(30)
    .default([]),
  /** The family was asked what must not be shared and who must not take part. */
  exclusionsAsked: z.boolean().default(false),
  /** Every child is informed and heard by age and maturity (SoL 3 kap., barnkonventionen art. 12). */
  childInformed: z.enum(['informed', 'heard', 'too-young', 'not-yet']).default('not-yet'),
});
export type Consent = z.infer<typeof Consent>;
export const consent = defineEntity('consent', Consent);
