import { action } from '#domain/action';
import { call } from '#domain/call';
import { callReply } from '#domain/call-reply';
import { CALL_REPLY_WORDS, PAPER_HOW_WORDS, PAPER_LANGUAGE_WORDS } from '#domain/choice-words';
import { consentAnswer } from '#domain/consent-answer';
import type { Dossier } from '#domain/dossier';
import { ENTITY_WORDS } from '#domain/entity-words';
import { goal } from '#domain/goal';
import { guardian } from '#domain/guardian';
import { listed } from '#domain/listed';
import { need } from '#domain/need';
import { paperIssue } from '#domain/paper-issue';
import { paperTranslation } from '#domain/paper-translation';
import { service } from '#domain/service';
import { serviceReply } from '#domain/service-reply';
import { textConfirmation } from '#domain/text-confirmation';
import type { TimelineEvent } from '#domain/timeline';
import type { Directory } from '#domain/unit';

/** The words that only the screen has. */
export interface DetailWords {
  language: 'sv' | 'en';
  child: string;
  answers: Record<'yes' | 'no' | 'view-recorded', string>;
  joins: string;
  declines: string;
}

/** The words that somebody wrote, where an event is about nothing but them. */
export const writtenOf = (event: TimelineEvent, dossier: Dossier): string =>
  [need, goal, action].flatMap((entity) => dossier.get(entity, event.recordId)?.body.text ?? [])[0] ?? '';

/** Whom or what an event is about, in a few words; empty where the event says enough. */
export function eventDetail(event: TimelineEvent, dossier: Dossier, unit: Directory, words: DetailWords): string {
  if (event.event === 'changed' || event.event === 'removed') return ENTITY_WORDS[event.entity][words.language];
  const unitName = (id: string | null | undefined) => (id ? (unit(id)?.name ?? '') : '');
  const adult = (id: string) => (id === 'child' ? words.child : (dossier.get(guardian, id)?.body.name ?? ''));
  const invited = dossier.get(service, event.recordId)?.body;
  if (invited) return unitName(invited.unit);
  const answer = dossier.get(consentAnswer, event.recordId)?.body;
  if (answer) return [adult(answer.giver), words.answers[answer.answer]].filter(Boolean).join(': ');
  const reply = dossier.get(serviceReply, event.recordId)?.body;
  if (reply) return words[reply.answer];
  const sent = dossier.get(call, event.recordId)?.body.recipient;
  if (sent?.type === 'unit') return unitName(sent.unit);
  if (sent?.type === 'guardian') return adult(sent.guardianId);
  if (sent) return sent.type === 'child' ? words.child : sent.name;
  const paper = dossier.get(paperIssue, event.recordId)?.body;
  if (paper) return `${adult(paper.reader)}: ${PAPER_HOW_WORDS[paper.how][words.language]}`;
  const translation = dossier.get(paperTranslation, event.recordId)?.body;
  if (translation) return `${PAPER_LANGUAGE_WORDS[translation.language][words.language]}: ${translation.by}`;
  const read = dossier.get(textConfirmation, event.recordId)?.body.texts;
  if (read) return listed([...new Set(read.flatMap((one) => one.receivers))].map(unitName), words.language);
  const agreed = writtenOf(event, dossier);
  if (agreed) return agreed;
  const answered = dossier.get(callReply, event.recordId)?.body;
  return answered ? CALL_REPLY_WORDS[answered.answer][words.language] : '';
}
