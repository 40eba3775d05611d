import { CARE, takesConsent, verifies } from './scene-consent';
import { invites, opens } from './scene-open';
import { saysItself } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** A sixteen-year-old says no although both guardians say yes (C4): nothing is shared. */
export const alex: Family = {
  id: 'alex',
  about: {
    sv: 'Sexton år och säger nej, fast båda vårdnadshavarna säger ja.',
    en: 'Sixteen and says no, although both guardians say yes.',
  },
  tell(story) {
    opens(story, {
      by: 'emil',
      day: 25,
      child: { firstName: 'Alex', lastName: 'Törnqvist', sex: 'boy', birthDate: story.born(16, 140) },
      guardians: {
        mother: { name: 'Cecilia Törnqvist', relation: 'mother' },
        father: { name: 'Anders Törnqvist', relation: 'father' },
      },
      initiative: 'Cecilia Törnqvist',
      requestedByFamily: true,
    });
    invites(story, {
      by: 'emil',
      day: 24,
      services: {
        [UNIT.social]: { role: 'Socialsekreterare', person: 'ylva' },
        [UNIT.nurses]: { role: 'Skolsköterska', person: 'nadja' },
      },
    });
    takesConsent(story, {
      by: 'emil',
      day: 18,
      name: 'consent',
      purpose: 'Att Barn- och ungdomshälsan, skolan och socialtjänsten planerar tillsammans',
      says: { mother: 'yes', father: 'yes', child: 'no' },
      releasing: [UNIT.youthHealth, UNIT.social, UNIT.nurses],
      receiving: { [UNIT.youthHealth]: CARE, [UNIT.social]: CARE, [UNIT.nurses]: CARE },
      coversPlan: true,
      form: 'oral',
      to: -150,
    });
    verifies(story, { by: 'nadja', day: 16, name: 'consent', how: 'spoke-with-giver' });
    saysItself(story, {
      by: 'emil',
      day: 18,
      audience: 'own',
      words: 'Jag kan prata med dig, men jag vill inte att skolan får veta. Det är mitt.',
    });
  },
};
