import { hearChild } from '#domain/child-voice';
import { recordStanding } from '#domain/guardian-standing';
import { answers, CARE, takesConsent } from './scene-consent';
import { invites, opens } from './scene-open';
import type { Family } from './story';
import { UNIT } from './units';

/** One guardian refuses (C7): all sharing for the plan stops. Health and social services may still help each other (ST1). */
export const freja: Family = {
  id: 'freja',
  about: {
    sv: 'Gemensam vårdnad. Pappa säger nej, så planen får inte göras.',
    en: 'Joint custody. The father says no, so no plan may be drawn up.',
  },
  tell(story) {
    opens(story, {
      by: 'jonathan',
      day: 30,
      child: { firstName: 'Freja', lastName: 'Stenmark', sex: 'girl', birthDate: story.born(12, 75) },
      guardians: {
        mother: { name: 'Lisa Stenmark', relation: 'mother' },
        father: { name: 'Henrik Dahlquist', relation: 'father' },
      },
      initiative: 'Amir Daneshvar, BUP',
    });
    invites(story, {
      by: 'jonathan',
      day: 29,
      services: {
        [UNIT.bup]: { role: 'Psykolog', person: 'amir' },
        [UNIT.studentHealth]: { role: 'Kurator', person: 'petter' },
      },
    });
    story.by('jonathan', 27, hearChild, {
      childVoiceId: story.id('voice'),
      audience: 'own',
      voice: {
        text: 'Jag vill ha hjälp nu. Jag orkar inte vänta på att de blir överens.',
        how: 'told-staff',
        on: story.date(27),
        toldTo: 'Jonathan Ekdahl',
        readBack: true,
        reason: '',
      },
    });
    takesConsent(story, {
      by: 'jonathan',
      day: 24,
      name: 'consent',
      purpose: 'Att BUP, elevhälsan och socialtjänsten planerar stödet tillsammans',
      says: { mother: 'yes', child: 'view-recorded' },
      releasing: [UNIT.social, UNIT.bup, UNIT.studentHealth],
      receiving: { [UNIT.social]: CARE, [UNIT.bup]: CARE, [UNIT.studentHealth]: CARE },
      coversPlan: true,
      form: 'oral',
      to: -180,
    });
    answers(story, { by: 'jonathan', day: 20, name: 'consent', who: 'father', says: 'no', form: 'oral' });
    story.by('jonathan', 20, recordStanding, {
      standingId: story.id('standing/father'),
      standing: {
        guardianId: story.id('father'),
        standing: 'refuses',
        attempts: [],
        cannotWait: '',
        decidedBy: '',
        reason: 'Vill inte att skolan får veta något om kontakten med BUP.',
        at: story.morning(20),
      },
    });
  },
};
