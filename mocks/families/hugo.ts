import { SCHOOLING, takesConsent, verifies } from './scene-consent';
import { callsMeeting, prepares } from './scene-meeting';
import { invites, opens } from './scene-open';
import { saysItself } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** An internal SIP: school and social services of one municipality, the same way of working, "not in the law's sense". */
export const hugo: Family = {
  id: 'hugo',
  about: {
    sv: 'Intern SIP inom kommunen: skolan och socialtjänsten.',
    en: 'An internal SIP within the municipality: school and social services.',
  },
  tell(story) {
    opens(story, {
      by: 'petter',
      day: 28,
      internal: true,
      child: { firstName: 'Hugo', lastName: 'Palmgren', sex: 'boy', birthDate: story.born(8, 100) },
      guardians: {
        mother: { name: 'Ida Palmgren', relation: 'mother' },
        father: { name: 'Oscar Palmgren', relation: 'father' },
      },
      initiative: 'Hanna Skoglund, klasslärare',
    });
    invites(story, {
      by: 'petter',
      day: 27,
      services: {
        [UNIT.teachers]: { role: 'Klasslärare', person: 'hanna' },
        [UNIT.social]: { role: 'Socialsekreterare', person: 'jonathan' },
      },
    });
    takesConsent(story, {
      by: 'petter',
      day: 22,
      name: 'consent',
      purpose: 'Att skolan och socialtjänsten planerar stödet tillsammans',
      says: { mother: 'yes', father: 'yes' },
      releasing: [UNIT.studentHealth, UNIT.teachers, UNIT.social],
      receiving: { [UNIT.studentHealth]: SCHOOLING, [UNIT.teachers]: SCHOOLING, [UNIT.social]: SCHOOLING },
      coversPlan: true,
      form: 'written',
      to: -150,
      weakerSecrecy: [UNIT.teachers],
    });
    for (const person of ['hanna', 'jonathan']) verifies(story, { by: person, day: 20, name: 'consent' });
    saysItself(story, { by: 'petter', day: 15, how: 'drawing', words: 'Jag vill ha en kompis på fritids.' });
    prepares(story, {
      by: 'petter',
      day: 12,
      question: 'Hur blir eftermiddagarna bättre?',
      childPart: { how: 'represented', support: '', toldBy: 'Petter Viklander' },
    });
    callsMeeting(story, {
      by: 'petter',
      day: 10,
      name: 'meeting',
      on: -3,
      start: '15:00',
      place: 'Aspskolan, rum Asken',
      question: 'Hur kan eftermiddagarna bli bättre för Hugo?',
      scribe: 'hanna',
      units: [UNIT.teachers, UNIT.social],
      replies: ['hanna'],
      guardians: ['mother', 'father'],
    });
  },
};
