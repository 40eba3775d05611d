import { recordDecision } from '#domain/board-decision';
import { CARE, SCHOOLING, takesConsent } from './scene-consent';
import { invites, opens } from './scene-open';
import type { Family } from './story';
import { UNIT } from './units';

/** In care under LVU, but no board decision on the child's personal matters is on record: the care alone opens nothing. */
export const loke: Family = {
  id: 'loke',
  about: {
    sv: 'LVU utan nämndbeslut om att dela. Vården ensam öppnar ingenting.',
    en: 'Compulsory care (LVU) without a board decision on sharing. The care alone opens nothing.',
  },
  tell(story) {
    opens(story, {
      by: 'jonathan',
      day: 40,
      child: { firstName: 'Loke', lastName: 'Wretling', sex: 'boy', birthDate: story.born(13, 200) },
      guardians: {
        mother: { name: 'Petra Wretling', relation: 'mother' },
        home: { name: 'Gunilla Åsberg', relation: 'family-home', custody: 'none' },
      },
      initiative: 'Jonathan Ekdahl, socialtjänsten',
    });
    invites(story, {
      by: 'jonathan',
      day: 39,
      services: {
        [UNIT.studentHealth]: { role: 'Kurator', person: 'petter' },
        [UNIT.bup]: { role: 'Psykolog', person: 'amir' },
      },
    });
    story.by('jonathan', 38, recordDecision, {
      decisionId: story.id('decision/care'),
      decision: {
        type: 'LVU_CARE',
        reference: 'Mål 2041-25',
        delegate: { name: 'Förvaltningsrätten', title: 'Domstol' },
        decidedOn: story.date(55),
        from: story.date(55),
        to: null,
        reason: '',
        releasing: [],
        receiving: [],
        coversPlan: false,
        guardiansInformed: true,
        whyNotInformed: '',
        hiddenFrom: [],
        measures: [],
      },
    });
    takesConsent(story, {
      by: 'jonathan',
      day: 30,
      name: 'consent',
      purpose: 'Att skolan, BUP och socialtjänsten planerar stödet tillsammans',
      says: { mother: 'no', child: 'view-recorded' },
      releasing: [UNIT.social, UNIT.studentHealth, UNIT.bup],
      receiving: { [UNIT.studentHealth]: SCHOOLING, [UNIT.bup]: CARE, [UNIT.social]: CARE },
      coversPlan: true,
      form: 'oral',
      to: -200,
    });
  },
};
