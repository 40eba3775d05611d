import { action } from './action';
import { attendance } from './attendance';
import {
  ACTION_STATUS_WORDS,
  FOLLOW_UP_WORDS,
  MEETING_STATUS_WORDS,
  OUTCOME_WORDS,
  PRESENT_WORDS,
} from './choice-words';
import { consent } from './consent';
import { consentAnswer } from './consent-answer';
import type { Language } from './decision-words';
import type { Dossier } from './dossier';
import { ENTITY_WORDS } from './entity-words';
import { followUp } from './follow-up';
import { goal } from './goal';
import { goalOutcome } from './goal-outcome';
import { guardian } from './guardian';
import { KIND_WORDS } from './kind-words';
import type { EntityName } from './kinds';
import { listed } from './listed';
import { meeting } from './meeting';
import { textConfirmation } from './text-confirmation';
import type { Directory } from './unit';
import { consentWithdrawal } from './withdraw-consent';

const ANSWERS = {
  yes: { sv: 'ja', en: 'yes' },
  no: { sv: 'nej', en: 'no' },
  'view-recorded': { sv: 'inställning antecknad', en: 'view recorded' },
} as const;

/** What sort of record it is, in words; empty for one that is not held. */
const entityOf = (dossier: Dossier, id: string, language: Language): string =>
  ENTITY_WORDS[dossier.peek(id)?.entity as EntityName]?.[language] ?? '';

/**
 * What a record says beside its written words: its dates and choices, and whom it is about, each in a few words. Empty
 * for records that are words alone. For a text that leaves the app, where no screen stands around the words.
 */
export function recordFacts(dossier: Dossier, id: string, unit: Directory, language: Language): string[] {
  const nameOf = (unitId: string) => unit(unitId)?.name ?? unitId;
  const giver = (who: string) =>
    who === 'child' ? (language === 'sv' ? 'barnet' : 'the child') : (dossier.get(guardian, who)?.body.name ?? '');
  const span = (from: string | null, to: string | null) => (from || to ? [`${from ?? ''} – ${to ?? ''}`.trim()] : []);

  const act = dossier.get(action, id)?.body;
  if (act)
    return [
      ...(act.responsible?.type === 'unit' ? [nameOf(act.responsible.unit)] : []),
      ACTION_STATUS_WORDS[act.status][language],
      ...span(act.start, act.due),
    ];
  const aim = dossier.get(goal, id)?.body;
  if (aim) return aim.targetDate ? [aim.targetDate] : [];
  const given = dossier.get(consent, id)?.body;
  if (given)
    return [
      ...span(given.validFrom, given.validTo),
      ...given.receiving.map(
        ({ unit: to, kinds }) =>
          `${listed(given.releasing.map(nameOf), language)} → ${nameOf(to)}: ${listed(
            kinds.map((kind) => KIND_WORDS[kind].name[language]),
            language,
          )}`,
      ),
    ];
  const answer = dossier.get(consentAnswer, id)?.body;
  if (answer) return [giver(answer.giver), ANSWERS[answer.answer][language]];
  const taken = dossier.get(consentWithdrawal, id)?.body;
  if (taken) return [giver(taken.by)];
  const read = dossier.get(textConfirmation, id)?.body;
  if (read)
    return read.texts.map(
      (one) => `${entityOf(dossier, one.recordId, language)} → ${listed(one.receivers.map(nameOf), language)}`,
    );
  const met = dossier.get(meeting, id)?.body;
  if (met) return [met.date, met.start, MEETING_STATUS_WORDS[met.status][language]];
  const came = dossier.get(attendance, id)?.body;
  if (came) return [PRESENT_WORDS[came.present][language]];
  const went = dossier.get(goalOutcome, id)?.body;
  if (went)
    return [OUTCOME_WORDS[went.result][language], dossier.get(goal, went.goalId)?.body.text ?? ''].filter(Boolean);
  const round = dossier.get(followUp, id)?.body;
  return round ? [round.on, FOLLOW_UP_WORDS[round.decision][language], ...span(null, round.nextDate)] : [];
}
