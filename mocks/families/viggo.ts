import { closeCase } from '#domain/close-case';
import { takeInAnswers } from '#domain/evaluation';
import { recordFollowUp } from '#domain/follow-up';
import { recordGoalOutcome } from '#domain/goal-outcome';
import { CARE, takesConsent, verifies } from './scene-consent';
import { invites, opens } from './scene-open';
import { aims, answeredBy, beginsPlan, issues, saysItself } from './scene-plan';
import type { Family } from './story';
import { UNIT } from './units';

/** A case that came to its end: followed up, evaluated, closed because the need is gone. */
export const viggo: Family = {
  id: 'viggo',
  about: {
    sv: 'Avslutat ärende. Uppföljt, utvärderat och stängt.',
    en: 'A closed case. Followed up, evaluated and closed.',
  },
  tell(story) {
    opens(story, {
      by: 'ylva',
      day: 250,
      child: { firstName: 'Viggo', lastName: 'Edlund', sex: 'boy', birthDate: story.born(14, 30) },
      guardians: { father: { name: 'Per Edlund', relation: 'father' } },
      initiative: 'Per Edlund',
      requestedByFamily: true,
    });
    invites(story, {
      by: 'ylva',
      day: 249,
      services: { [UNIT.studentHealth]: { role: 'Kurator', person: 'petter' } },
    });
    takesConsent(story, {
      by: 'ylva',
      day: 245,
      name: 'consent',
      purpose: 'Att elevhälsan och socialtjänsten planerar tillsammans',
      says: { father: 'yes', child: 'view-recorded' },
      releasing: [UNIT.social, UNIT.studentHealth],
      receiving: { [UNIT.social]: CARE, [UNIT.studentHealth]: CARE },
      coversPlan: true,
      form: 'written',
      to: -60,
    });
    verifies(story, { by: 'petter', day: 243, name: 'consent' });
    saysItself(story, { by: 'petter', day: 235, how: 'present', words: 'Jag vill klara nian.' });
    beginsPlan(story, {
      by: 'ylva',
      day: 230,
      principal: { id: 'lindsjo', name: 'Lindsjö kommun' },
      aim: 'Viggo går klart nian.',
      followUp: -30,
      othersDoNothing: true,
    });
    aims(story, {
      by: 'ylva',
      day: 230,
      name: 'school',
      need: 'Tillbaka till skolan',
      kind: 'SCHOOL',
      goal: 'Viggo är i skolan fyra dagar i veckan',
      indicator: 'Närvaron i skolans system',
      target: -30,
      actions: [
        { text: 'Väckning och promenad till skolan', responsible: answeredBy('petter'), start: -228, status: 'done' },
      ],
    });
    issues(story, { by: 'ylva', day: 228 });
    story.by('ylva', 30, recordFollowUp, {
      followUpId: story.id('follow-up'),
      followUp: {
        on: story.date(30),
        participants: ['Viggo', 'Per Edlund', 'Petter Viklander', 'Ylva Norberg'],
        consentStillGiven: 'yes',
        decision: 'close',
        nextDate: null,
        text: 'Alla är överens om att planen har gjort sitt.',
      },
    });
    story.by('ylva', 30, recordGoalOutcome, {
      outcomeId: story.id('outcome'),
      outcome: {
        followUpId: story.id('follow-up'),
        goalId: story.id('goal/school'),
        result: 'reached',
        why: 'Promenaderna med Petter gjorde morgnarna lättare.',
        next: '',
      },
    });
    story.by('ylva', 29, takeInAnswers, {
      evaluationId: story.id('evaluation'),
      receiptId: story.id('evaluation/receipt'),
      answers: {
        respondent: 'child',
        on: story.date(29),
        information: 4,
        participation: 5,
        cooperation: 4,
        meaning: 5,
        gotPlan: 5,
        via: 'paper',
      },
    });
    story.by('ylva', 28, closeCase, {
      closingId: story.id('closing'),
      reason: 'need-gone',
      on: story.date(28),
      text: '',
    });
  },
};
