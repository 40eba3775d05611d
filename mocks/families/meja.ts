import { recordDecision } from '#domain/board-decision';
import { answers, PLAN, SCHOOLING, verifies } from './scene-consent';
import { callsMeeting, prepares } from './scene-meeting';
import { invites, opens } from './scene-open';
import { aims, answeredBy, beginsPlan, saysItself } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** In care under LVU with a board decision (LVU 11 §) that names whom and what: it stands in for the guardians (C9). */
export const meja: Family = {
  id: 'meja',
  about: {
    sv: 'LVU med nämndbeslut. Beslutet ersätter vårdnadshavarnas samtycke.',
    en: "Compulsory care (LVU) with a board decision. It replaces the guardians' consent.",
  },
  tell(story) {
    opens(story, {
      by: 'ylva',
      day: 48,
      child: { firstName: 'Meja', lastName: 'Sjögrund', sex: 'girl', birthDate: story.born(14, 90) },
      guardians: {
        father: { name: 'Robert Sjögrund', relation: 'father' },
        home: { name: 'Anette Lilja', relation: 'family-home', custody: 'none' },
      },
      initiative: 'Ylva Norberg, socialtjänsten',
    });
    invites(story, {
      by: 'ylva',
      day: 47,
      services: {
        [UNIT.nurses]: { role: 'Skolsköterska', person: 'nadja' },
        [UNIT.studentHealth]: { role: 'Kurator', person: 'petter' },
      },
    });
    story.by('ylva', 45, recordDecision, {
      decisionId: story.id('decision'),
      decision: {
        type: 'LVU_11',
        reference: 'SN 2025-118',
        delegate: { name: 'Barbro Almgren', title: 'Enhetschef, på nämndens delegation' },
        decidedOn: story.date(46),
        from: story.date(46),
        to: story.date(-130),
        reason: 'Skolan behöver veta hur helgerna ser ut för att kunna möta Meja på måndagarna.',
        releasing: [UNIT.social, UNIT.nurses, UNIT.studentHealth],
        receiving: [
          { unit: UNIT.social, kinds: [...SCHOOLING, 'STUDENT_HEALTH'], weakerSecrecy: false },
          { unit: UNIT.nurses, kinds: [...SCHOOLING, 'SOCIAL', 'STUDENT_HEALTH'], weakerSecrecy: false },
          { unit: UNIT.studentHealth, kinds: [...PLAN, 'SCHOOL'], weakerSecrecy: false },
        ],
        coversPlan: true,
        guardiansInformed: true,
        whyNotInformed: '',
        hiddenFrom: [],
        measures: [],
      },
    });
    answers(story, { by: 'ylva', day: 44, name: 'decision', who: 'child', says: 'view-recorded', form: 'oral' });
    for (const person of ['ylva', 'nadja', 'petter']) verifies(story, { by: person, day: 43, name: 'decision' });
    saysItself(story, {
      by: 'petter',
      day: 36,
      how: 'letter',
      words: 'Jag vill träffa min lillebror på söndagar. Då går måndagen bättre.',
    });
    beginsPlan(story, {
      by: 'ylva',
      day: 30,
      principal: { id: 'lindsjo', name: 'Lindsjö kommun' },
      aim: 'Meja har en vardag som håller ihop mellan familjehemmet och skolan.',
      followUp: 33,
    });
    aims(story, {
      by: 'ylva',
      day: 30,
      name: 'mondays',
      need: 'Måndagar som börjar lugnt',
      goal: 'Meja är i skolan före klockan tio varje måndag',
      indicator: 'Petter och Meja räknar ihop på fredagar',
      target: 33,
      actions: [
        {
          text: 'Tjugo minuter hos Petter varje måndag morgon',
          responsible: answeredBy('petter'),
          start: -28,
          status: 'ongoing',
        },
        { text: 'Umgänge med lillebror på söndagar', responsible: answeredBy('ylva'), start: -20, due: 33 },
      ],
    });
    prepares(story, {
      by: 'ylva',
      day: 7,
      question: 'Vad gör måndagarna svåra?',
      childPart: { how: 'part', support: 'Petter sitter bredvid', toldBy: 'Petter Viklander' },
    });
    callsMeeting(story, {
      by: 'ylva',
      day: 5,
      name: 'meeting',
      on: -6,
      start: '09:30',
      place: 'Aspskolan, rum Lönnen',
      question: 'Hur har måndagarna gått, och vad ska planen säga?',
      scribe: 'petter',
      units: [UNIT.nurses, UNIT.studentHealth],
      replies: ['petter'],
      guardians: ['father'],
    });
  },
};
