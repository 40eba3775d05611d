import { describeSituation } from '#domain/situation';
import { CARE, SCHOOLING, takesConsent, verifies } from './scene-consent';
import { invites, opens } from './scene-open';
import { aims, answeredBy, beginsPlan, saysItself } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** The consent has run out (B10): the others no longer see anything, and the plan waits for a new one. */
export const elton: Family = {
  id: 'elton',
  about: {
    sv: 'Samtycket har gått ut. De andra ser inte längre något.',
    en: 'The consent has expired. The others no longer see anything.',
  },
  tell(story) {
    opens(story, {
      by: 'petter',
      day: 200,
      child: { firstName: 'Elton', lastName: 'Marklöf', sex: 'boy', birthDate: story.born(10, 20) },
      guardians: { mother: { name: 'Rebecka Marklöf', relation: 'mother' } },
      initiative: 'Hanna Skoglund, klasslärare',
    });
    invites(story, {
      by: 'petter',
      day: 199,
      services: {
        [UNIT.youthHealth]: { role: 'Kurator', person: 'emil' },
        [UNIT.social]: { role: 'Socialsekreterare', person: 'ylva' },
      },
    });
    takesConsent(story, {
      by: 'petter',
      day: 195,
      name: 'consent',
      purpose: 'Att elevhälsan, Barn- och ungdomshälsan och socialtjänsten planerar tillsammans',
      says: { mother: 'yes' },
      releasing: [UNIT.studentHealth, UNIT.youthHealth, UNIT.social],
      receiving: { [UNIT.studentHealth]: CARE, [UNIT.youthHealth]: CARE, [UNIT.social]: SCHOOLING },
      coversPlan: true,
      form: 'written',
      to: 12,
    });
    for (const person of ['emil', 'ylva']) verifies(story, { by: person, day: 193, name: 'consent' });
    saysItself(story, { by: 'petter', day: 180, words: 'Jag vill ha någon att fråga när jag inte fattar.' });
    story.by('emil', 170, describeSituation, {
      situationId: story.id('situation'),
      kind: 'HEALTH',
      situation: {
        strengths: 'Elton kommer till varje besök och säger när något är svårt.',
        needs: 'Ont i magen de flesta skolmorgnar.',
        ongoing: 'Fem samtal av åtta är gjorda.',
      },
    });
    beginsPlan(story, {
      by: 'petter',
      day: 165,
      principal: { id: 'lindsjo', name: 'Lindsjö kommun' },
      aim: 'Elton vågar fråga.',
      followUp: 14,
      othersDoNothing: true,
    });
    aims(story, {
      by: 'petter',
      day: 165,
      name: 'ask',
      need: 'En vuxen att fråga',
      goal: 'Elton frågar en vuxen minst en gång om dagen',
      indicator: 'Elton sätter ett streck i sin bok',
      target: 14,
      actions: [
        {
          text: 'Tio minuter med Petter varje morgon',
          responsible: answeredBy('petter'),
          start: -160,
          status: 'ongoing',
        },
      ],
    });
  },
};
