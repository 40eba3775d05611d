import { addConsentAnswer, type ConsentAnswer } from '#domain/consent-answer';
import type { Kind } from '#domain/kind';
import { recordConsent } from '#domain/record-consent';
import { verifyConsent } from '#domain/verify-consent';
import { personNamed } from './people';
import type { Story } from './story';

/** Who the child is and when one meets: what a service needs to be able to come at all. */
export const NARROW: readonly Kind[] = ['IDENTITY', 'LOGISTICS'];
/** The plan, and what the child says. */
export const PLAN: readonly Kind[] = [...NARROW, 'PLAN_ACTION', 'CHILD_VOICE'];
/** What those may read who work with the child's schooling. */
export const SCHOOLING: readonly Kind[] = [...PLAN, 'SCHOOL'];
/** What those may read who work with the child's health. */
export const CARE: readonly Kind[] = [...SCHOOLING, 'STUDENT_HEALTH', 'HEALTH', 'PSYCH'];

type Answer = ConsentAnswer['answer'];
type Says = Answer | (Pick<ConsentAnswer, 'answer'> & Partial<ConsentAnswer>);

export interface ConsentScene {
  by: string;
  day: number;
  /** The name that the plot gives this consent. */
  name: string;
  purpose: string;
  /** Guardian's name in the plot, or `child`, to what he or she says. */
  says: Record<string, Says>;
  releasing: readonly string[];
  receiving: Record<string, readonly Kind[]>;
  coversPlan: boolean;
  form: 'written' | 'oral';
  /** How many days ago it began to hold, and ends (negative: days to come). */
  from?: number;
  to: number;
  language?: string;
  interpreter?: string;
  /** The family ticked school information for a receiver whose secrecy is weaker, knowing of it. */
  weakerSecrecy?: readonly string[];
  childInformed?: 'informed' | 'heard' | 'too-young' | 'not-yet';
}

/** A consent is taken and written down with its answers; a releasing unit that takes it verifies it in the same breath. */
export function takesConsent(story: Story, scene: ConsentScene): void {
  const receiver = personNamed(scene.by);
  story.by(scene.by, scene.day, recordConsent, {
    consentId: story.id(scene.name),
    consent: {
      releasing: [...scene.releasing],
      receiving: Object.entries(scene.receiving).map(([unit, kinds]) => ({
        unit,
        kinds: [...kinds],
        weakerSecrecy: scene.weakerSecrecy?.includes(unit) ?? false,
      })),
      purpose: scene.purpose,
      coversPlan: scene.coversPlan,
      validFrom: story.date(scene.from ?? scene.day),
      validTo: story.date(scene.to),
      informed: true,
      informedTextVersion: '2025-10',
      language: scene.language ?? 'sv',
      interpreter: scene.interpreter ?? null,
      contactPersons: [{ unit: receiver.unit, name: receiver.name, phone: receiver.phone }],
      exclusionsAsked: true,
      childInformed: scene.childInformed ?? 'heard',
    },
    answers: Object.entries(scene.says).map(([who, says]) => ({
      answerId: story.id(`${scene.name}/${who}`),
      answer: answerOf(story, scene.by, scene.day, who, says, scene.form),
    })),
    verificationId: scene.releasing.includes(receiver.unit) ? story.id(`${scene.name}/took-it`) : undefined,
  });
}

/** One more answer to a consent that was already written down. */
export function answers(
  story: Story,
  scene: { by: string; day: number; name: string; who: string; says: Says; form: 'written' | 'oral' },
): void {
  story.by(scene.by, scene.day, addConsentAnswer, {
    answerId: story.id(`${scene.name}/${scene.who}/${scene.day}`),
    answer: {
      ...answerOf(story, scene.by, scene.day, scene.who, scene.says, scene.form),
      consentId: story.id(scene.name),
    },
  });
}

/** A named person of a releasing unit answers for having checked the consent. */
export function verifies(
  story: Story,
  scene: { by: string; day: number; name: string; how?: 'read-original' | 'spoke-with-giver' },
): void {
  story.by(scene.by, scene.day, verifyConsent, {
    verificationId: story.id(`${scene.name}/verified/${personNamed(scene.by).unit}`),
    consentId: story.id(scene.name),
    how: scene.how ?? 'read-original',
  });
}

function answerOf(
  story: Story,
  by: string,
  day: number,
  who: string,
  says: Says,
  form: 'written' | 'oral',
): Omit<ConsentAnswer, 'consentId'> {
  return {
    giver: who === 'child' ? 'child' : story.id(who),
    form,
    journalRef: form === 'oral' ? `anteckning ${story.date(day)}` : '',
    at: story.morning(day),
    receivedBy: personNamed(by).name,
    maturity: '',
    handling: '',
    ...(typeof says === 'string' ? { answer: says } : says),
  };
}
