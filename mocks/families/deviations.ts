import { type Deviation, reportDeviation } from '#domain/deviation';
import { closeDeviation } from '#domain/deviation-closing';
import { answerDeviation } from '#domain/deviation-reply';
import { escalate } from '#domain/escalation';
import { openMatter } from '#domain/matter';
import { putOnAgenda } from '#domain/matter-item';
import { type Family, type Story, stableId } from './story';
import { UNIT } from './units';

/** Reports a deviation, so many days ago, that is to be solved two weeks later. No child is named in any of them. */
function reports(story: Story, by: string, day: number, about: Pick<Deviation, 'type' | 'step' | 'toUnits'> & Texts) {
  const deviation = {
    happenedOn: story.date(day + 1),
    due: story.date(day - 14),
    ageBand: '6-12' as const,
    municipality: 'Lindsjö',
    ...about,
  };
  story.by(by, day, reportDeviation, { deviationId: story.id('deviation'), deviation, link: null });
}
type Texts = Pick<Deviation, 'what' | 'consequence' | 'wanted'>;

/** Fresh: BUP has not answered yet. */
const transport: Family = {
  id: 'avvikelse-skjuts',
  about: { sv: 'En avvikelse som cheferna ska lösa.', en: 'A deviation for the managers to solve.' },
  tell(story) {
    reports(story, 'margit', 4, {
      type: 'unclear-responsibility',
      step: 'plan',
      toUnits: [UNIT.social],
      what: 'Barnet behöver skjuts två morgnar i veckan. Vi hänvisar till varandra.',
      consequence: 'Barnet missar två förmiddagar i veckan.',
      wanted: 'Ett beslut om vem som ansvarar, innan planen fastställs.',
    });
    story.by('barbro', 3, answerDeviation, {
      replyId: story.id('answer'),
      says: 'answer',
      text: 'Vi tror att skolskjutsen räcker, men ser gärna er bedömning.',
    });
    story.by('margit', 2, answerDeviation, {
      replyId: story.id('message'),
      says: 'message',
      text: 'Skolskjutsen går bara klockan åtta. Kan vi ses på torsdag?',
    });
  },
};

/** Not solved between the managers: before Chefsforum, without the child. */
const referral: Family = {
  id: 'avvikelse-remiss',
  about: { sv: 'En avvikelse som har lyfts till Chefsforum.', en: 'A deviation that was raised to Chefsforum.' },
  tell(story) {
    reports(story, 'barbro', 30, {
      type: 'referral',
      step: 'need',
      toUnits: [UNIT.bup],
      what: 'Remissen har legat obesvarad i fem veckor.',
      consequence: 'Barnet har inget stöd medan vi väntar.',
      wanted: 'En bekräftelse, och ett svar inom tio arbetsdagar.',
    });
    story.by('henrik', 26, answerDeviation, {
      replyId: story.id('answer'),
      says: 'answer',
      text: 'Vi har inte personal som kan bedöma remisserna i tid.',
    });
    story.by('barbro', 12, escalate, {
      escalationId: story.id('up'),
      escalation: {
        level: 'chefsforum',
        forum: UNIT.chefsforum,
        matterId: stableId(`${QUESTION}/dossier`),
        why: 'Vi kan inte lösa bemanningen mellan oss.',
      },
    });
  },
};

const QUESTION = 'fraga-remiss';
const question: Family = {
  id: QUESTION,
  about: { sv: 'Frågan som Chefsforum ska ta ställning till.', en: 'The matter before Chefsforum.' },
  tell(story) {
    story.by('barbro', 12, openMatter, {
      matterId: story.id('matter'),
      matter: {
        toUnits: [UNIT.chefsforum],
        level: 'chefsforum',
        type: 'referral',
        sectors: ['HEALTH_PUB', 'SOC_PUB'],
        daysOpen: 19,
        step: 'need',
        municipality: 'Lindsjö',
        ageBand: '6-12',
        question: 'Vem bekräftar en remiss när mottagaren saknar bemanning?',
      },
    });
    story.by('agneta', 9, putOnAgenda, { itemId: story.id('item'), on: story.date(1) });
  },
};

/** Solved, with what was learnt. */
const absence: Family = {
  id: 'avvikelse-uteblev',
  about: { sv: 'En löst avvikelse.', en: 'A deviation that was solved.' },
  tell(story) {
    reports(story, 'henrik', 40, {
      type: 'absence',
      step: 'meeting',
      toUnits: [UNIT.social],
      what: 'Socialtjänsten kom inte till mötet och lämnade inget återbud.',
      consequence: 'Mötet fick göras om, och familjen fick berätta två gånger.',
      wanted: 'Återbud i tid, och en ersättare.',
    });
    story.by('barbro', 36, closeDeviation, {
      closingId: story.id('closing'),
      closing: {
        solvedOn: story.date(36),
        solution: 'Vi har en ersättare för varje handläggare och svarar alltid på kallelsen.',
        cause: 'system',
        learning: 'Kallelser som går till en person som är ledig ser ingen annan.',
      },
    });
  },
};

/** The example deviations of the practice county, and the matter that one of them became. */
export const DEVIATIONS: readonly Family[] = [transport, referral, question, absence];
