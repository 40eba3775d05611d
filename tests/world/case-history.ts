// Cases as people make them, for screen tests: each line is a real mutation on a device of the device world.
import { openCase } from '#domain/case';
import { addGuardian } from '#domain/guardian';
import type { Kind } from '#domain/kind';
import { planMeeting } from '#domain/meeting';
import { recordConsent } from '#domain/record-consent';
import { inviteService } from '#domain/service';
import { verifyConsent } from '#domain/verify-consent';
import { testNumber } from '#mocks/families/test-number';
import { UNIT } from '#mocks/families/units';
import type { Device } from '#storage/device';

const id = () => crypto.randomUUID();

/** Refuses to go on where a history is not possible. */
async function must(done: Promise<{ ok: true } | { ok: false; refusal: Error & { detail: object } }>) {
  const result = await done;
  if (!result.ok) throw new Error(`${result.refusal.message} ${JSON.stringify(result.refusal.detail)}`);
}

export interface OpenedCase {
  caseId: string;
  childId: string;
  mother: string;
  father: string;
}

/** Opens Tilde's case (11 years old, joint custody) on the convener's device; dates around 23 November 2026. */
export async function openTilde(
  convener: Device,
  options: { protection?: 'NONE' | 'MARKING'; birthDate?: string; region?: string } = {},
): Promise<OpenedCase> {
  const birthDate = options.birthDate ?? '2015-03-14';
  const opened = { caseId: id(), childId: id(), mother: id(), father: id() };
  await must(
    convener.mutate(opened.caseId, openCase, {
      caseId: id(),
      childId: opened.childId,
      frameId: id(),
      reference: 'TE57-0417',
      region: options.region ?? 'JONKOPING',
      internal: false,
      phone: '08-465 004 10',
      child: {
        firstName: 'Tilde',
        lastName: 'Sandvik',
        identity: { type: 'personnummer', value: testNumber(birthDate, 'girl') },
        birthDate,
        protectedIdentity: options.protection ?? 'NONE',
        language: 'sv',
        interpreter: null,
      },
      initiative: { by: 'Ylva Norberg', on: '2026-11-20', requestedByFamily: false },
    }),
  );
  for (const [guardianId, name, relation] of [
    [opened.mother, 'Karin Sandvik', 'mother'],
    [opened.father, 'Johan Sandvik', 'father'],
  ] as const)
    await must(
      convener.mutate(opened.caseId, addGuardian, {
        guardianId,
        guardian: {
          name,
          relation,
          custody: 'custodian',
          appointedAs: null,
          protectedIdentity: false,
          language: 'sv',
          interpreter: false,
        },
      }),
    );
  return opened;
}

/** Invites units that already meet the child. */
export async function invite(convener: Device, caseId: string, ...units: string[]) {
  for (const unit of units)
    await must(
      convener.mutate(caseId, inviteService, {
        serviceId: id(),
        unit,
        role: '',
        ongoingContact: true,
        contactPerson: '',
        referralId: null,
        override: null,
      }),
    );
}

/** Both guardians, or whoever is named, say yes in writing: each named unit tells the others these kinds, and a plan may be drawn up. */
export async function consentOfBoth(
  taker: Device,
  opened: OpenedCase,
  units: readonly string[] = [UNIT.social, UNIT.nurses],
  kinds: Kind[] = ['LOGISTICS', 'IDENTITY', 'PLAN_ACTION', 'CHILD_VOICE'],
  givers: readonly string[] = [opened.mother, opened.father],
): Promise<string> {
  const consentId = id();
  const now = taker.now.get();
  await must(
    taker.mutate(opened.caseId, recordConsent, {
      consentId,
      consent: {
        releasing: [...units],
        receiving: units.map((unit) => ({ unit, kinds, weakerSecrecy: false })),
        purpose: 'Planera stödet tillsammans',
        coversPlan: true,
        validFrom: '2026-11-20',
        validTo: '2027-05-31',
        informed: true,
        informedTextVersion: '1',
        language: 'sv',
        interpreter: null,
        contactPersons: [],
        exclusionsAsked: true,
        childInformed: 'heard',
      },
      answers: givers.map((giver) => ({
        answerId: id(),
        answer: {
          giver,
          answer: 'yes' as const,
          form: 'written' as const,
          journalRef: '',
          at: now,
          receivedBy: taker.me.actor.name,
          maturity: '',
          handling: '',
        },
      })),
      verificationId: id(),
    }),
  );
  return consentId;
}

/** The case's SIP meeting is planned for a civil date at two o'clock, and nobody has been called to it. Returns its id. */
export async function plannedFor(convener: Device, caseId: string, date: string): Promise<string> {
  const meetingId = id();
  const place = { date, start: '14:00', minutes: 60, place: 'Rum 2', link: '' };
  const roles = { question: 'Vad behövs?', interpreter: '', chair: '', scribe: '' };
  const childPart = { how: 'undecided' as const, support: '', toldBy: '' };
  const meeting = { purpose: 'sip' as const, ...place, ...roles, childPart };
  await must(convener.mutate(caseId, planMeeting, { meetingId, meeting }));
  return meetingId;
}

/** A unit answers for having checked the consent. */
export const verify = (device: Device, caseId: string, consentId: string) =>
  must(device.mutate(caseId, verifyConsent, { verificationId: id(), consentId, how: 'read-original' }));

/** Tilde's case, to which `other` of the school nurses is invited and sees `kinds` by a consent that he or she has verified. */
export async function shareTilde(convener: Device, other: Device, kinds: Kind[]): Promise<OpenedCase> {
  const opened = await openTilde(convener);
  await invite(convener, opened.caseId, UNIT.nurses);
  await verify(other, opened.caseId, await consentOfBoth(convener, opened, undefined, kinds));
  return opened;
}
