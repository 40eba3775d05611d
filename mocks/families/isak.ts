import { recordDecision } from '#domain/board-decision';
import { hearChild } from '#domain/child-voice';
import { invites, opens } from './scene-open';
import type { Family } from './story';
import { UNIT } from './units';

/** In compulsory psychiatric care (LPT): health care and social services may share what is needed (ST2), school may not. */
export const isak: Family = {
  id: 'isak',
  about: {
    sv: 'LPT. Vården och socialtjänsten får dela det som behövs, skolan får det inte.',
    en: 'Compulsory psychiatric care (LPT). Health care and social services may share what is needed, school may not.',
  },
  tell(story) {
    opens(story, {
      by: 'saga',
      day: 9,
      child: { firstName: 'Isak', lastName: 'Lövenborg', sex: 'boy', birthDate: story.born(17, 60) },
      guardians: {
        mother: { name: 'Maud Lövenborg', relation: 'mother' },
        father: { name: 'Stig Lövenborg', relation: 'father' },
      },
      initiative: 'BUP Lindsjö, heldygnsvården',
    });
    story.assign('saga', 9, 'amir');
    invites(story, {
      by: 'saga',
      day: 8,
      services: { [UNIT.social]: { role: 'Socialsekreterare', person: 'jonathan' } },
    });
    story.by('saga', 8, recordDecision, {
      decisionId: story.id('decision'),
      decision: {
        type: 'LPT',
        reference: 'Intagningsbeslut 3 §, dnr 412',
        delegate: { name: 'Ragnhild Uggla', title: 'Chefsöverläkare' },
        decidedOn: story.date(10),
        from: story.date(10),
        to: story.date(-18),
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
    story.by('amir', 6, hearChild, {
      childVoiceId: story.id('voice'),
      audience: 'own',
      voice: {
        text: 'Jag vill bo hemma, men inte sova ensam de första veckorna.',
        how: 'told-staff',
        on: story.date(6),
        toldTo: 'Amir Daneshvar',
        readBack: true,
        reason: '',
      },
    });
  },
};
