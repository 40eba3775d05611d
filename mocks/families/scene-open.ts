import { openCase } from '#domain/case';
import { addGuardian, type Guardian } from '#domain/guardian';
import type { ProtectionLevel } from '#domain/protection-level';
import { inviteService } from '#domain/service';
import { answerInvitation } from '#domain/service-reply';
import { personNamed } from './people';
import type { Story } from './story';
import { testNumber } from './test-number';

interface ChildOfStory {
  firstName: string;
  lastName: string;
  sex: 'girl' | 'boy';
  birthDate: string;
  protectedIdentity?: ProtectionLevel;
  language?: string;
  interpreter?: string;
}

/** The case is opened for the child, by the person who will coordinate it; the guardians are noted. */
export function opens(
  story: Story,
  scene: {
    by: string;
    day: number;
    child: ChildOfStory;
    /** By the name that the plot gives them, such as `mother`. */
    guardians: Record<string, Partial<Guardian> & Pick<Guardian, 'name' | 'relation'>>;
    initiative: string;
    requestedByFamily?: boolean;
    internal?: boolean;
  },
): void {
  const { firstName, lastName, sex, birthDate, protectedIdentity = 'NONE', language = 'sv' } = scene.child;
  story.by(scene.by, scene.day, openCase, {
    caseId: story.id('case'),
    childId: story.id('child'),
    frameId: story.id('frame'),
    reference: referenceOf(story.dossierId),
    region: 'JONKOPING',
    internal: scene.internal ?? false,
    phone: personNamed(scene.by).phone,
    child: {
      firstName,
      lastName,
      identity: { type: 'personnummer', value: testNumber(birthDate, sex) },
      birthDate,
      protectedIdentity,
      language,
      interpreter: scene.child.interpreter ?? null,
    },
    initiative: {
      by: scene.initiative,
      on: story.date(scene.day),
      requestedByFamily: scene.requestedByFamily ?? false,
    },
  });
  for (const [name, guardian] of Object.entries(scene.guardians))
    story.by(scene.by, scene.day, addGuardian, {
      guardianId: story.id(name),
      guardian: {
        custody: 'custodian',
        appointedAs: null,
        protectedIdentity: false,
        language: 'sv',
        interpreter: false,
        ...guardian,
      },
    });
}

/**
 * Services that already meet the child are invited: unit to the role that it has and the person there, who says that
 * the unit joins unless the plot lets the invitation wait (`awaits`).
 */
export function invites(
  story: Story,
  scene: { by: string; day: number; services: Record<string, { role: string; person?: string; awaits?: boolean }> },
): void {
  for (const [unit, { role, person }] of Object.entries(scene.services))
    story.by(scene.by, scene.day, inviteService, {
      serviceId: story.id(`service/${unit}`),
      unit,
      role,
      ongoingContact: true,
      contactPerson: person ? personNamed(person).name : '',
      referralId: null,
      override: null,
    });
  for (const [unit, { person, awaits }] of Object.entries(scene.services))
    if (person && !awaits)
      story.by(person, scene.day, answerInvitation, {
        replyId: story.id(`service/${unit}/reply`),
        reply: {
          serviceId: story.id(`service/${unit}`),
          answer: 'joins',
          contactPerson: personNamed(person).name,
          reason: '',
        },
      });
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The case reference that people say on the telephone: eight letters and figures out of the dossier's id. */
function referenceOf(dossierId: string): string {
  const hex = dossierId.replaceAll('-', '');
  const text = Array.from({ length: 8 }, (_, i) => LETTERS[Number.parseInt(hex.slice(i * 4, i * 4 + 4), 16) % 32]);
  return `${text.slice(0, 4).join('')}-${text.slice(4).join('')}`;
}
