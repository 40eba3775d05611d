import { CARE, takesConsent, verifies } from './scene-consent';
import { invites, opens } from './scene-open';
import { beginsPlan, saysItself } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** Protected registration (B1): no address, telephone, school or place anywhere, and few who see that the case exists. */
export const elina: Family = {
  id: 'elina',
  about: {
    sv: 'Skyddade personuppgifter. Inget namn i listor, ingen plats på papper.',
    en: 'Protected identity. No name in lists, no place on paper.',
  },
  tell(story) {
    opens(story, {
      by: 'jonathan',
      day: 52,
      child: {
        firstName: 'Elina',
        lastName: 'Fridh',
        sex: 'girl',
        birthDate: story.born(7, 33),
        protectedIdentity: 'PROTECTED_REGISTRATION',
      },
      guardians: { mother: { name: 'Sara Fridh', relation: 'mother', protectedIdentity: true } },
      initiative: 'Sara Fridh',
      requestedByFamily: true,
    });
    invites(story, {
      by: 'jonathan',
      day: 50,
      services: { [UNIT.bup]: { role: 'Psykolog', person: 'amir' } },
    });
    takesConsent(story, {
      by: 'jonathan',
      day: 47,
      name: 'consent',
      purpose: 'Att BUP och socialtjänsten planerar stödet tillsammans',
      says: { mother: 'yes' },
      releasing: [UNIT.social, UNIT.bup],
      receiving: { [UNIT.social]: CARE, [UNIT.bup]: CARE },
      coversPlan: true,
      form: 'written',
      to: -220,
    });
    verifies(story, { by: 'amir', day: 46, name: 'consent' });
    saysItself(story, { by: 'amir', day: 40, how: 'drawing', words: 'Jag vill ha samma dörr varje gång.' });
    beginsPlan(story, {
      by: 'jonathan',
      day: 35,
      principal: { id: 'sjobygden', name: 'Region Sjöbygden' },
      aim: 'Elina känner sig trygg i det nya.',
      followUp: 25,
      othersDoNothing: true,
    });
  },
};
