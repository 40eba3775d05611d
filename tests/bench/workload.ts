import { reportAction } from '#domain/action-report';
import { propose } from '#domain/proposal';
import { describeSituation } from '#domain/situation';
import { CARE, takesConsent, verifies } from '#mocks/families/scene-consent';
import { invites, opens } from '#mocks/families/scene-open';
import { aims, answeredBy, beginsPlan, saysItself } from '#mocks/families/scene-plan';
import { beginStory, type Story } from '#mocks/families/story';
import { UNIT } from '#mocks/families/units';
import { seeded, swedishText } from './swedish-text';

/** How many records of one dossier its coordinator sees; one more is the school nurse's own. */
export const RECORDS_PER_DOSSIER = 20;
/** Stands in what the nurse wrote in every so manyth dossier, and nowhere else: what the search looks for. */
export const SEARCH_TERM = 'skolfrånvaro';
export const SEARCH_EVERY = 5;

const DAY_MS = 86_400_000;
const FIRST_BIRTHDAY = Date.parse('2016-01-01T12:00:00Z');

/** No two children of the bench have the same day and sex, so each has an identity number of its own. */
function childOf(index: number) {
  const birthDate = new Date(FIRST_BIRTHDAY + Math.floor(index / 2) * DAY_MS).toISOString().slice(0, 10);
  return {
    firstName: `Barn ${index}`,
    lastName: 'Mätgren',
    sex: index % 2 ? ('boy' as const) : ('girl' as const),
    birthDate,
  };
}

/**
 * W(n) is the first n of these dossiers: a case of the social services for one child in the middle of its way, with the
 * consent of both guardians, which lets the social services see what the school nurse wrote and the other way round.
 * Its coordinator sees 20 records of about 600 bytes, a quarter of them (and a third of the bytes) by the nurse under
 * grants. Made of real mutations by real rules; `now` is ms.
 */
export function tellDossier(index: number, now: number): Story {
  const story = beginStory(`bench-${index}`, now);
  const random = seeded(index + 1);
  const text = (length: number) => swedishText(random, length);
  opens(story, {
    by: 'ylva',
    day: 40,
    child: childOf(index),
    guardians: {
      mother: { name: `Anna Mätgren ${index}`, relation: 'mother' },
      father: { name: `Bo Mätgren ${index}`, relation: 'father' },
    },
    initiative: `Anna Mätgren ${index}`,
  });
  invites(story, { by: 'ylva', day: 39, services: { [UNIT.nurses]: { role: 'Skolsköterska', person: 'nadja' } } });
  takesConsent(story, {
    by: 'ylva',
    day: 38,
    name: 'consent',
    purpose: text(120),
    says: { mother: 'yes', father: 'yes' },
    releasing: [UNIT.social, UNIT.nurses],
    receiving: { [UNIT.social]: CARE, [UNIT.nurses]: CARE },
    coversPlan: true,
    form: 'written',
    to: -200,
  });
  verifies(story, { by: 'nadja', day: 37, name: 'consent' });
  story.by('nadja', 37, describeSituation, {
    situationId: story.id('situation'),
    kind: 'STUDENT_HEALTH',
    situation: {
      strengths: text(450) + (index % SEARCH_EVERY === 0 ? ` Orsak: ${SEARCH_TERM}.` : ''),
      needs: text(500),
      ongoing: text(350),
    },
  });
  saysItself(story, { by: 'nadja', day: 37, words: text(300), audience: 'own' });
  beginsPlan(story, {
    by: 'ylva',
    day: 19,
    principal: { id: 'lindsjo', name: 'Lindsjö kommun' },
    aim: text(350),
    // Spread over four months around today, so that a few of a hundred are due this week.
    followUp: ((index * 7) % 120) - 60,
  });
  aims(story, {
    by: 'ylva',
    day: 19,
    name: 'mornings',
    need: text(700),
    goal: text(600),
    indicator: text(80),
    target: 30,
    actions: [{ text: text(600), responsible: answeredBy('nadja'), start: -18, due: ((index * 11) % 90) - 10 }],
  });
  story.by('nadja', 18, reportAction, {
    reportId: story.id('report'),
    report: {
      actionId: story.id('action/mornings/0'),
      says: 'accepts',
      status: 'ongoing',
      text: text(300),
      on: story.date(18),
    },
  });
  for (const about of ['plan', 'meeting'] as const)
    story.by('nadja', 18, propose, {
      proposalId: story.id(`proposal/${about}`),
      proposal: { about, recordId: null, text: text(400) },
    });
  return story;
}
