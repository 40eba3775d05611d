import { CARE, takesConsent, verifies } from './scene-consent';
import { invites, opens } from './scene-open';
import { saysItself } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** Came to Sweden alone: a god man decides (C10), and from fifteen also he himself (C4). */
export const yonas: Family = {
  id: 'yonas',
  about: {
    sv: 'Ensamkommande, femton år. God man och han själv har sagt ja.',
    en: 'Came alone, fifteen. His god man and he himself have said yes.',
  },
  tell(story) {
    opens(story, {
      by: 'ylva',
      day: 33,
      child: {
        firstName: 'Yonas',
        lastName: 'Tekle',
        sex: 'boy',
        birthDate: story.born(15, 210),
        language: 'ti',
        interpreter: 'Tigrinska',
      },
      guardians: {
        guardian: { name: 'Margareta Hjelm', relation: 'god-man', custody: 'appointed', appointedAs: 'god-man' },
      },
      initiative: 'Margareta Hjelm, god man',
    });
    invites(story, {
      by: 'ylva',
      day: 32,
      services: {
        [UNIT.provider]: { role: 'Stödboende', person: 'leo' },
        [UNIT.studentHealth]: { role: 'Kurator', person: 'petter' },
      },
    });
    takesConsent(story, {
      by: 'ylva',
      day: 28,
      name: 'consent',
      purpose: 'Att boendet, elevhälsan och socialtjänsten planerar stödet tillsammans',
      says: { guardian: 'yes', child: 'yes' },
      releasing: [UNIT.social, UNIT.provider, UNIT.studentHealth],
      receiving: { [UNIT.social]: CARE, [UNIT.provider]: CARE, [UNIT.studentHealth]: CARE },
      coversPlan: true,
      form: 'written',
      to: -180,
      language: 'ti',
      interpreter: 'Tigrinska',
    });
    for (const person of ['leo', 'petter']) verifies(story, { by: person, day: 26, name: 'consent' });
    saysItself(story, {
      by: 'leo',
      day: 20,
      how: 'told-staff',
      words: 'Jag vill gå på gymnasiet och spela fotboll. Jag vill inte flytta igen.',
    });
  },
};
