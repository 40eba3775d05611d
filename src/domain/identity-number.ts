import Personnummer from 'personnummer';
import * as z from 'zod';
import type { CivilDate } from './civil-date';

/** Which number names a person. `other` holds reserve numbers, LMA numbers and interim numbers, which have no checksum. */
export const IDENTITY_TYPES = ['personnummer', 'samordningsnummer', 'other'] as const;
export type IdentityType = (typeof IDENTITY_TYPES)[number];

/** Reads a number with its century (12 digits, dash allowed). Ten digits would need a clock to tell the century. */
function parse(type: IdentityType, value: string): { canonical: string; birthDate: CivilDate } | undefined {
  const digits = value.replace(/[\s-]/g, '');
  if (type === 'other' || !/^\d{12}$/.test(digits)) return undefined;
  const written = `${digits.slice(0, 8)}-${digits.slice(8)}`;
  if (!Personnummer.valid(written, { allowCoordinationNumber: true, allowInterimNumber: false })) return undefined;
  const coordination = Personnummer.parse(written).isCoordinationNumber();
  if (coordination !== (type === 'samordningsnummer')) return undefined;
  const day = Number(digits.slice(6, 8)) - (coordination ? 60 : 0);
  return {
    canonical: written,
    birthDate: `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${String(day).padStart(2, '0')}`,
  };
}

/**
 * A person's number, kept as `YYYYMMDD-NNNN`. A personnummer or samordningsnummer must be valid (date and checksum);
 * a wrong one fails at `value`, so that the form can point at it.
 */
export const IdentityNumber = z
  .object({ type: z.enum(IDENTITY_TYPES), value: z.string().trim().min(1).max(32) })
  .superRefine((number, ctx) => {
    if (number.type !== 'other' && !parse(number.type, number.value))
      ctx.addIssue({ code: 'custom', path: ['value'], message: 'bad-identity-number' });
  })
  .transform((number) => ({ ...number, value: parse(number.type, number.value)?.canonical ?? number.value }));
export type IdentityNumber = z.output<typeof IdentityNumber>;

/** The birth date (civil) that a valid number carries, or undefined for other numbers. */
export const birthDateOf = (number: IdentityNumber): CivilDate | undefined =>
  parse(number.type, number.value)?.birthDate;

/** The number as screens show it unasked: the birth date's first four digits, the rest as dots. */
export const maskedNumber = (number: IdentityNumber): string =>
  number.type === 'other' ? '••••' : `${number.value.slice(0, 4)}••••-••••`;
