// What starting a SIP comes to: the case itself, each close adult, each invitation, in the order in which they must be
// made. Whether the values hold is the mutations' own schemas to say (use-change-form.ts).
import { type AskedBy, isFamilys, openCase } from '#domain/case';
import { addGuardian } from '#domain/guardian';
import { noteGuardianContact } from '#domain/guardian-contact';
import { recordInput } from '#domain/record-input';
import type { RegionProfile } from '#domain/region-profile';
import { inviteService } from '#domain/service';
import { type FormChange, formChange, type IdOf } from '#storage/use-change-form';
import { type ChildEntry, childFieldOf, childOfEntry, emptyChild } from './child-entry';
import { emptyGuardian, type GuardianEntry } from './guardian-entry';
import { type InputTexts, inputOf, valuesOf } from './input-values';
import type { ServiceEntry } from './service-entry-fields';

/** One close adult of the form, and the telephone that becomes a record of its own. */
export interface GuardianRow {
  id: string;
  guardian: GuardianEntry;
  phone: string;
}

/** The whole form as it is typed. */
export interface OpenCaseForm {
  child: ChildEntry;
  /** `asked`: who asked for it, `own-unit`, `child`, `relative`, `guardian:<row>` or `unit:<unit>`; absent in older drafts. */
  initiative: { by: string; on: string; asked?: string };
  internal: boolean;
  phone: string;
  guardians: GuardianRow[];
  services: (ServiceEntry & { id: string })[];
  /** What showed the need, where one of the forms did; no form chosen: none. */
  input: InputTexts;
}

/** No input. A draft of an earlier version of the app has none either. */
export const noInput = (): InputTexts => valuesOf();

export const emptyGuardianRow = (relation?: GuardianEntry['relation'] & string): GuardianRow => ({
  id: crypto.randomUUID(),
  guardian: emptyGuardian(relation),
  phone: '',
});

export const emptyServiceRow = (): OpenCaseForm['services'][number] => ({
  id: crypto.randomUUID(),
  unit: '',
  ongoingContact: '',
  contactPerson: '',
  reason: '',
});

/** The form as it opens: the actor takes the initiative today. */
export const emptyForm = (by: string, on: string, phone: string): OpenCaseForm => ({
  child: emptyChild,
  initiative: { by, on, asked: '' },
  internal: false,
  phone,
  guardians: [emptyGuardianRow()],
  services: [],
  input: noInput(),
});

/** Whether this adult's telephone may be kept: nothing leads to a person under protected identity (B1). */
export const mayKeepContact = (form: OpenCaseForm, row: GuardianRow): boolean =>
  form.child.protectedIdentity === 'NONE' && !row.guardian.protectedIdentity;

/** The changes that the form comes to under the county's profile, in the order in which they must be made. */
export function openCaseChanges(
  form: OpenCaseForm,
  idOf: IdOf,
  profile: Pick<RegionProfile, 'id' | 'ongoingContactGate'>,
): FormChange[] {
  const { child, internal, phone } = form;
  const { by, on, asked } = form.initiative;
  const askedBy = askedByOf(asked ?? '');
  const initiative = { by, on, requestedByFamily: typeof askedBy === 'object' && isFamilys(askedBy), askedBy };
  const ids = { caseId: idOf('case'), childId: idOf('child'), frameId: idOf('frame') };
  const about = { reference: referenceOf(idOf('reference')), region: profile.id, internal, phone, initiative };
  const ofChild = (path: string) =>
    path.startsWith('child.')
      ? `child.${childFieldOf(path.slice('child.'.length), child)}`
      : path.replace(/^initiative\.askedBy.*/, 'initiative.asked');
  return [
    formChange('case', openCase, { ...ids, ...about, child: childOfEntry(child) }, { nameOf: ofChild }),
    ...form.guardians.flatMap((row, at) => guardianChanges(form, row, at, idOf)),
    ...form.services.map((row, at) => invitation(row, at, idOf, profile.ongoingContactGate)),
    ...inputChanges(form.input, idOf),
  ];
}

/** Who asked, as the case keeps it; nothing chosen is no answer, and the schema then asks for one. */
function askedByOf(asked: string): AskedBy | '' {
  const [who = '', id = ''] = asked.split(':');
  if (who === 'guardian') return { who, guardianId: id };
  if (who === 'unit') return { who: 'other-unit', unit: id };
  return who === 'own-unit' || who === 'child' || who === 'relative' ? { who } : '';
}

/** The unit's own: no consent is there yet, and nobody else reads it. */
function inputChanges(input: InputTexts, idOf: IdOf): FormChange[] {
  if (input.form === '') return [];
  const args = { inputId: idOf('input'), shared: false, input: inputOf(input) };
  return [formChange('input', recordInput, args, { nameOf: (path) => path })];
}

function guardianChanges(form: OpenCaseForm, row: GuardianRow, at: number, idOf: IdOf): FormChange[] {
  const guardianId = row.id;
  const nameOf = (path: string) => `guardians.${at}.${path}`;
  const added = formChange(guardianId, addGuardian, { guardianId, guardian: row.guardian }, { nameOf });
  if (row.phone.trim() === '' || !mayKeepContact(form, row)) return [added];
  const contact = { guardianId, phone: row.phone, email: '', address: '', bestTime: '' };
  return [
    added,
    formChange(
      `${guardianId}.phone`,
      noteGuardianContact,
      { guardianContactId: idOf(`contact.${guardianId}`), contact },
      { nameOf: (path) => nameOf(path.replace(/^contact\./, '')) },
    ),
  ];
}

function invitation(row: OpenCaseForm['services'][number], at: number, idOf: IdOf, gated: boolean): FormChange {
  const { id: serviceId, unit, contactPerson, reason } = row;
  const isNew = row.ongoingContact === 'no';
  // Where the region asks for ongoing contact first, a service without it needs its reason: the schema then wants one.
  const asked = isNew && (gated || reason.trim() !== '');
  return formChange(
    serviceId,
    inviteService,
    {
      serviceId,
      unit,
      role: '',
      // No answer is no boolean: the schema then asks for one.
      ongoingContact: row.ongoingContact === '' ? '' : !isNew,
      contactPerson,
      referralId: null,
      override: asked ? { overrideId: idOf(`override.${serviceId}`), reason } : null,
    },
    { nameOf: (path) => `services.${at}.${path.replace(/^override\./, '')}` },
  );
}

/** Letters and digits that cannot be mixed up when a reference is read out over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The case's reference, drawn from the last eight bytes of a random uuid: the same as long as the form lives. */
function referenceOf(uuid: string): string {
  const bytes = uuid.replaceAll('-', '').slice(-16).match(/../g) ?? [];
  const drawn = bytes.map((byte) => LETTERS[Number.parseInt(byte, 16) % LETTERS.length]).join('');
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}
