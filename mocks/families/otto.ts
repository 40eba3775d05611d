import { NARROW, takesConsent } from './scene-consent';
import { callsMeeting } from './scene-meeting';
import { invites, opens } from './scene-open';
import type { Family } from './story';
import { UNIT } from './units';

/** Just begun: a narrow oral consent, a nurse who so far sees only a reference and whom to call, a meeting in a week. */
export const otto: Family = {
  id: 'otto',
  about: {
    sv: 'Nyss öppnat. Ett smalt, muntligt samtycke; det fulla ska tas.',
    en: 'Just opened. A narrow, oral consent; the full one is still to be taken.',
  },
  tell(story) {
    opens(story, {
      by: 'ylva',
      day: 6,
      child: { firstName: 'Otto', lastName: 'Rydhagen', sex: 'boy', birthDate: story.born(6, 180) },
      guardians: {
        mother: { name: 'Sofia Rydhagen', relation: 'mother' },
        father: { name: 'Viktor Rydhagen', relation: 'father' },
      },
      initiative: 'Sofia Rydhagen',
      requestedByFamily: true,
    });
    invites(story, {
      by: 'ylva',
      day: 6,
      services: {
        [UNIT.nurses]: { role: 'Skolsköterska', person: 'nadja' },
        [UNIT.teachers]: { role: 'Klasslärare', person: 'hanna', awaits: true },
        [UNIT.youthHealth]: { role: 'Kurator', person: 'emil', awaits: true },
      },
    });
    takesConsent(story, {
      by: 'ylva',
      day: 5,
      name: 'consent',
      purpose: 'Att skolsköterskan kan kontakta familjen om en samordnad plan',
      says: { mother: 'yes', father: 'yes' },
      releasing: [UNIT.social],
      receiving: { [UNIT.nurses]: NARROW },
      coversPlan: false,
      form: 'oral',
      to: -90,
    });
    callsMeeting(story, {
      by: 'ylva',
      day: 4,
      name: 'meeting',
      on: -8,
      start: '08:30',
      place: 'Aspskolan, rum Boken',
      question: 'Vad behöver vi göra tillsammans, och vem gör vad?',
      scribe: 'nadja',
      units: [UNIT.nurses, UNIT.teachers, UNIT.youthHealth],
      guardians: ['mother', 'father'],
      childPart: { how: 'represented', support: '', toldBy: 'Nadja Holmkvist' },
    });
  },
};
