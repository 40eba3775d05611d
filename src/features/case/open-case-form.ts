import * as z from 'zod';
import { Case, openCase } from '#domain/case';
import { Child } from '#domain/child';
import { addGuardian, Guardian } from '#domain/guardian';
import { noteGuardianContact } from '#domain/guardian-contact';
import type { Mutation } from '#domain/mutation';
import { regionProfile } from '#domain/region-profile';
import { inviteService } from '#domain/service';
import { OptionalLine, OptionalText, Phone } from '#domain/text';
import { UnitId } from '#domain/unit';

/** One close adult of the form: what `addGuardian` takes, and the telephone that becomes a record of its own. */
export const GuardianEntry = z.object({ id: z.uuid(), guardian: Guardian, phone: OptionalLine });

/** One service to invite. Without ongoing contact the region may ask for a written reason. */
export const ServiceEntry = z.object({
  id: z.uuid(),
  unit: UnitId,
  ongoingContact: z.enum(['yes', 'no']),
  contactPerson: OptionalLine,
  reason: OptionalText,
});

/** The whole form, made of the schemas that the mutations themselves use. */
export const OpenCaseForm = z
  .object({
    child: Child,
    initiative: Case.shape.initiative,
    internal: z.boolean(),
    phone: Phone,
    guardians: z.array(GuardianEntry).max(8),
    services: z.array(ServiceEntry).max(30),
  })
  .superRefine((form, ctx) => {
    form.services.forEach((one, at) => {
      const again = form.services.findIndex((other) => other.unit === one.unit) < at;
      if (again) ctx.addIssue({ code: 'custom', path: ['services', at, 'unit'], message: 'unit-twice' });
      if (regionProfile(undefined).ongoingContactGate && one.ongoingContact === 'no' && !one.reason)
        ctx.addIssue({ code: 'custom', path: ['services', at, 'reason'], message: 'reason-needed' });
    });
  });
export type OpenCaseInput = z.input<typeof OpenCaseForm>;
export type OpenCaseValues = z.output<typeof OpenCaseForm>;

/** An empty adult's row with an id of its own. Custody decides who must say yes: it is chosen, never preset. */
export const emptyGuardian = (relation: Guardian['relation'] = 'mother'): OpenCaseInput['guardians'][number] => ({
  id: crypto.randomUUID(),
  guardian: {
    name: '',
    relation,
    custody: '' as Guardian['custody'],
    appointedAs: null,
    protectedIdentity: false,
    language: 'sv',
    interpreter: false,
  },
  phone: '',
});

/** An empty service row with an id of its own. */
export const emptyService = (): OpenCaseInput['services'][number] => ({
  id: crypto.randomUUID(),
  unit: '',
  ongoingContact: 'yes',
  contactPerson: '',
  reason: '',
});

/** The form as it opens: the actor takes the initiative today. */
export const emptyForm = (by: string, on: string, phone: string): OpenCaseInput => ({
  child: {
    firstName: '',
    lastName: '',
    identity: { type: 'personnummer', value: '' },
    birthDate: '',
    protectedIdentity: 'NONE',
    language: 'sv',
    interpreter: null,
  },
  initiative: { by, on, requestedByFamily: false },
  internal: false,
  phone,
  guardians: [emptyGuardian()],
  services: [],
});

/** One change of the flow. `id` tells an attempt which changes already stand. */
export interface Step {
  id: string;
  mutation: Mutation<never>;
  args: never;
}

const step = <A>(id: string, mutation: Mutation<A>, args: A): Step => ({
  id,
  mutation: mutation as unknown as Mutation<never>,
  args: args as never,
});

/** The changes that the form comes to, in the order in which they must be made. */
export function stepsOf(form: OpenCaseValues, ids: CaseIds): Step[] {
  const { child, initiative, internal, phone } = form;
  const { caseId, childId, frameId, reference } = ids;
  const region = regionProfile(undefined).id;
  const hidden = child.protectedIdentity !== 'NONE';
  return [
    step(caseId, openCase, { caseId, childId, frameId, reference, region, internal, phone, child, initiative }),
    ...form.guardians.flatMap((one) => [
      step(one.id, addGuardian, { guardianId: one.id, guardian: one.guardian }),
      ...(one.phone && !hidden && !one.guardian.protectedIdentity
        ? [step(`${one.id}-phone`, noteGuardianContact, contactOf(one.id, one.phone))]
        : []),
    ]),
    ...form.services.map((one) =>
      step(one.id, inviteService, {
        serviceId: one.id,
        unit: one.unit,
        role: '',
        ongoingContact: one.ongoingContact === 'yes',
        contactPerson: one.contactPerson,
        referralId: null,
        override:
          one.reason && one.ongoingContact === 'no' ? { overrideId: crypto.randomUUID(), reason: one.reason } : null,
      }),
    ),
  ];
}

const contactOf = (guardianId: string, phone: string) => ({
  guardianContactId: crypto.randomUUID(),
  contact: { guardianId, phone, email: '', address: '', bestTime: '' },
});

/** The ids of one new case, made once per form so that a second try makes no second case. */
export interface CaseIds {
  dossierId: string;
  caseId: string;
  childId: string;
  frameId: string;
  reference: string;
}

/** Letters and digits that cannot be mixed up when a reference is read out over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function newCaseIds(): CaseIds {
  const drawn = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => LETTERS[byte % LETTERS.length] ?? '0');
  return {
    dossierId: crypto.randomUUID(),
    caseId: crypto.randomUUID(),
    childId: crypto.randomUUID(),
    frameId: crypto.randomUUID(),
    reference: `${drawn.slice(0, 4).join('')}-${drawn.slice(4).join('')}`,
  };
}
