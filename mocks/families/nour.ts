import { recordStanding } from '#domain/guardian-standing';
import { markProtectedIdentity } from '#domain/protection-mark';
import { NARROW, takesConsent } from './scene-consent';
import { invites, opens } from './scene-open';
import type { Family } from './story';
import { UNIT } from './units';

/** Asking one guardian is dangerous (C8): nobody asks without a decision, and the plan waits. */
export const nour: Family = {
  id: 'nour',
  about: {
    sv: 'Gemensam vårdnad. Det är farligt att fråga pappa. Ingen frågar utan beslut.',
    en: 'Joint custody. Asking the father is dangerous. Nobody asks without a decision.',
  },
  tell(story) {
    opens(story, {
      by: 'ylva',
      day: 21,
      child: { firstName: 'Nour', lastName: 'Rahmani', sex: 'girl', birthDate: story.born(8, 12), language: 'fa' },
      guardians: {
        mother: {
          name: 'Leila Rahmani',
          relation: 'mother',
          protectedIdentity: true,
          language: 'fa',
          interpreter: true,
        },
        father: { name: 'Farid Rahmani', relation: 'father', language: 'fa' },
      },
      initiative: 'Ylva Norberg, socialtjänsten',
    });
    story.names('ylva', 21, 'barbro');
    story.by('ylva', 21, markProtectedIdentity, {
      markId: story.id('mark/mother'),
      subject: story.id('mother'),
      level: 'MARKING',
    });
    invites(story, {
      by: 'ylva',
      day: 20,
      services: { [UNIT.nurses]: { role: 'Skolsköterska', person: 'nadja' } },
    });
    story.by('barbro', 19, recordStanding, {
      standingId: story.id('standing/father'),
      standing: {
        guardianId: story.id('father'),
        standing: 'dangerous',
        attempts: [],
        cannotWait: '',
        decidedBy: 'Barbro Almgren, enhetschef',
        reason: 'Hot mot mamma. Beslutat efter samråd med kommunens jurist.',
        at: story.morning(19),
      },
    });
    takesConsent(story, {
      by: 'ylva',
      day: 17,
      name: 'consent',
      purpose: 'Att skolsköterskan och socialtjänsten kan hjälpas åt',
      says: { mother: 'yes' },
      releasing: [UNIT.social, UNIT.nurses],
      receiving: { [UNIT.social]: [...NARROW, 'STUDENT_HEALTH'], [UNIT.nurses]: NARROW },
      coversPlan: false,
      form: 'oral',
      to: -120,
      language: 'fa',
      interpreter: 'Persiska',
    });
  },
};
