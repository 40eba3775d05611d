import { noteGuardianContact } from '#domain/guardian-contact';
import { CARE, NARROW, PLAN, takesConsent, verifies } from './scene-consent';
import { callsMeeting, prepares } from './scene-meeting';
import { invites, opens } from './scene-open';
import { saysItself } from './scene-plan';
import type { Family } from './story';
import { tildesMeetingAndPlan } from './tilde-plan';
import { UNIT } from './units';

/** The whole way once: joint custody, both say yes, five services, a plan that was issued and is being carried out. */
export const tilde: Family = {
  id: 'tilde',
  about: {
    sv: 'Gemensam vårdnad, båda har sagt ja. Planen är fastställd och pågår.',
    en: 'Joint custody, both have said yes. The plan is issued and being carried out.',
  },
  tell(story) {
    opens(story, {
      by: 'ylva',
      day: 66,
      child: { firstName: 'Tilde', lastName: 'Hagström', sex: 'girl', birthDate: story.born(11, 131) },
      guardians: {
        mother: { name: 'Klara Hagström', relation: 'mother' },
        father: { name: 'Nabil Antar', relation: 'father', language: 'ar', interpreter: true },
      },
      initiative: 'Klara Hagström bad skolan om hjälp',
      requestedByFamily: true,
    });
    story.assign('ylva', 66, 'jonathan');
    story.by('ylva', 66, noteGuardianContact, {
      guardianContactId: story.id('contact/mother'),
      contact: {
        guardianId: story.id('mother'),
        phone: '070-1740610',
        email: '',
        address: '',
        bestTime: 'Vardagar efter klockan 16',
      },
    });
    invites(story, {
      by: 'ylva',
      day: 65,
      services: {
        [UNIT.nurses]: { role: 'Skolsköterska', person: 'nadja' },
        [UNIT.studentHealth]: { role: 'Kurator', person: 'petter' },
        [UNIT.teachers]: { role: 'Klasslärare', person: 'hanna' },
        [UNIT.bup]: { role: 'Psykolog', person: 'amir' },
      },
    });
    takesConsent(story, {
      by: 'ylva',
      day: 64,
      name: 'consent/narrow',
      purpose: 'Att skolsköterskan kan kontakta familjen om en samordnad plan',
      says: { mother: 'yes', father: 'yes' },
      releasing: [UNIT.social],
      receiving: { [UNIT.nurses]: NARROW },
      coversPlan: false,
      form: 'oral',
      to: -285,
      interpreter: 'Arabiska',
    });
    takesConsent(story, {
      by: 'nadja',
      day: 58,
      name: 'consent/full',
      purpose: 'Att skolan, BUP och socialtjänsten planerar stödet tillsammans',
      says: { mother: 'yes', father: 'yes' },
      releasing: [UNIT.social, UNIT.nurses, UNIT.studentHealth, UNIT.teachers, UNIT.bup],
      receiving: {
        [UNIT.social]: CARE,
        [UNIT.nurses]: CARE,
        [UNIT.studentHealth]: CARE,
        [UNIT.bup]: CARE,
        [UNIT.teachers]: PLAN,
      },
      coversPlan: true,
      form: 'written',
      to: -280,
      language: 'ar',
      interpreter: 'Arabiska',
      weakerSecrecy: [UNIT.teachers],
    });
    for (const person of ['ylva', 'petter', 'hanna', 'amir'])
      verifies(story, { by: person, day: 56, name: 'consent/full' });
    saysItself(story, {
      by: 'nadja',
      day: 51,
      how: 'picture-support',
      words:
        'Jag vill kunna vara med på rasterna utan att det blir bråk. Och jag vill veta innan, om det kommer en ny vuxen.',
    });
    prepares(story, {
      by: 'ylva',
      day: 51,
      question: 'Hur gör vi så att rasterna blir lugna?',
      notShare: 'Var Nabil arbetar',
      childPart: { how: 'part', support: 'Bildkort på bordet', toldBy: 'Nadja Holmkvist' },
    });
    callsMeeting(story, {
      by: 'ylva',
      day: 50,
      name: 'meeting',
      on: 38,
      start: '14:00',
      place: 'Aspskolan, rum Boken',
      question: 'Vad behöver ändras för att skoldagarna ska fungera för Tilde?',
      interpreter: 'Arabiska, bokad av Ylva Norberg',
      scribe: 'jonathan',
      units: [UNIT.nurses, UNIT.studentHealth, UNIT.teachers, UNIT.bup],
      replies: ['nadja', 'petter', 'hanna', 'amir'],
      guardians: ['mother', 'father'],
      childPart: { how: 'part', support: 'Sitter bredvid Nadja, bildkort på bordet', toldBy: 'Nadja Holmkvist' },
    });
    tildesMeetingAndPlan(story);
  },
};
