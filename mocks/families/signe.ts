import { describeSituation } from '#domain/situation';
import { withdrawConsent } from '#domain/withdraw-consent';
import { CARE, takesConsent, verifies } from './scene-consent';
import { invites, opens } from './scene-open';
import { aims, answeredBy, beginsPlan, saysItself } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** One guardian has taken the consent back: the sharing ended that moment, each unit keeps its own words. */
export const signe: Family = {
  id: 'signe',
  about: {
    sv: 'Pappa har tagit tillbaka samtycket. Delningen slutade i samma stund.',
    en: 'The father has taken the consent back. Sharing ended that moment.',
  },
  tell(story) {
    opens(story, {
      by: 'ylva',
      day: 90,
      child: { firstName: 'Signe', lastName: 'Bohlin', sex: 'girl', birthDate: story.born(13, 15) },
      guardians: {
        mother: { name: 'Therese Bohlin', relation: 'mother' },
        father: { name: 'Mats Kvarnström', relation: 'father' },
      },
      initiative: 'Nadja Holmkvist, skolsköterska',
    });
    invites(story, {
      by: 'ylva',
      day: 89,
      services: {
        [UNIT.nurses]: { role: 'Skolsköterska', person: 'nadja' },
        [UNIT.bup]: { role: 'Psykolog', person: 'amir' },
      },
    });
    takesConsent(story, {
      by: 'ylva',
      day: 84,
      name: 'consent',
      purpose: 'Att skolsköterskan, BUP och socialtjänsten planerar stödet tillsammans',
      says: { mother: 'yes', father: 'yes', child: 'view-recorded' },
      releasing: [UNIT.social, UNIT.nurses, UNIT.bup],
      receiving: { [UNIT.social]: CARE, [UNIT.nurses]: CARE, [UNIT.bup]: CARE },
      coversPlan: true,
      form: 'written',
      to: -100,
    });
    for (const person of ['nadja', 'amir']) verifies(story, { by: person, day: 82, name: 'consent' });
    saysItself(story, { by: 'nadja', day: 75, words: 'Jag vill sova. Allt annat kan vänta.' });
    story.by('amir', 70, describeSituation, {
      situationId: story.id('situation'),
      kind: 'PSYCH',
      situation: {
        strengths: '',
        needs: 'Sover fyra timmar per natt.',
        ongoing: 'Sömnskola på BUP, tre träffar kvar.',
      },
    });
    beginsPlan(story, {
      by: 'ylva',
      day: 60,
      principal: { id: 'sjobygden', name: 'Region Sjöbygden' },
      aim: 'Signe orkar med dagen.',
      followUp: 10,
      othersDoNothing: true,
    });
    aims(story, {
      by: 'ylva',
      day: 60,
      name: 'sleep',
      need: 'Mer sömn',
      goal: 'Signe sover sju timmar fem nätter i veckan',
      indicator: 'Sömndagbok',
      target: 10,
      actions: [{ text: 'Sömnskola', responsible: answeredBy('amir'), start: -58, due: 5, status: 'ongoing' }],
    });
    story.by('ylva', 5, withdrawConsent, {
      withdrawalId: story.id('withdrawal'),
      withdrawal: {
        consentId: story.id('consent'),
        by: story.id('father'),
        how: 'oral',
        at: story.morning(5),
        receivedBy: 'Ylva Norberg',
        part: 'whole',
      },
    });
  },
};
