import { CARE, PLAN, takesConsent } from './scene-consent';
import { invites, opens } from './scene-open';
import { saysItself } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** One guardian has said yes, the other has not answered (C2): nothing may be shared, and no plan drawn up. */
export const vidar: Family = {
  id: 'vidar',
  about: {
    sv: 'Gemensam vårdnad. Mamma har sagt ja, pappa har inte svarat.',
    en: 'Joint custody. The mother has said yes, the father has not answered.',
  },
  tell(story) {
    opens(story, {
      by: 'ylva',
      day: 16,
      child: { firstName: 'Vidar', lastName: 'Olofsgård', sex: 'boy', birthDate: story.born(9, 47) },
      guardians: {
        mother: { name: 'Jenny Olofsgård', relation: 'mother' },
        father: { name: 'Tomas Brolund', relation: 'father' },
      },
      initiative: 'Nadja Holmkvist, skolsköterska',
    });
    invites(story, {
      by: 'ylva',
      day: 15,
      services: {
        [UNIT.nurses]: { role: 'Skolsköterska', person: 'nadja' },
        [UNIT.youthHealth]: { role: 'Kurator', person: 'emil', awaits: true },
      },
    });
    takesConsent(story, {
      by: 'ylva',
      day: 10,
      name: 'consent',
      purpose: 'Att skolan, Barn- och ungdomshälsan och socialtjänsten planerar stödet tillsammans',
      says: { mother: 'yes' },
      releasing: [UNIT.social, UNIT.nurses, UNIT.youthHealth],
      receiving: { [UNIT.social]: CARE, [UNIT.nurses]: CARE, [UNIT.youthHealth]: PLAN },
      coversPlan: true,
      form: 'written',
      to: -200,
    });
    saysItself(story, {
      by: 'ylva',
      day: 9,
      audience: 'own',
      words: 'Jag vill att mamma och pappa ska komma på samma möte.',
    });
  },
};
