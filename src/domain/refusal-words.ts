import type { RefusalCode } from './refusal';
import type { Sentence } from './rule-words';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** Why a change was not taken, and what to do. Where a rule decided, the rule's own words stand instead. */
export const REFUSAL_WORDS: Record<RefusalCode, Sentence> = {
  'invalid-args': t('Något i formuläret behöver rättas.', 'Something in the form needs mending.'),
  'unknown-mutation': t(
    'Den här versionen av Samplan är för gammal eller för ny för ändringen. Uppdatera och försök igen.',
    'This version of Samplan is too old or too new for the change. Update and try again.',
  ),
  'unknown-dossier': t(
    'Ärendet finns inte, eller så ser du det inte.',
    'The case does not exist, or you do not see it.',
  ),
  'dossier-exists': t('Ärendet finns redan.', 'The case exists already.'),
  'id-taken': t('Uppgiften finns redan. Skriv den på nytt.', 'It exists already. Write it again.'),
  'not-found': t(
    'Det du ville ändra finns inte, eller så ser du det inte.',
    'What you wanted to change does not exist, or you do not see it.',
  ),
  gone: t(
    'Någon har tagit bort det du ändrade. Dina ord finns kvar här.',
    'Somebody removed it. Your words are kept here.',
  ),
  closed: t('Ärendet är avslutat. Öppna det igen först.', 'The case is closed. Open it again first.'),
  'not-your-unit': t(
    'En annan verksamhet har skrivit det här. Lämna ett förslag i stället.',
    'Another service wrote this. Make a proposal instead.',
  ),
  'not-your-role': t('Det här gör en chef.', 'This is for a manager.'),
  'not-permitted': t('Du får inte göra det här i det här ärendet.', 'You may not do this in this case.'),
  rule: t('En regel säger nej.', 'A rule says no.'),
  'depends-on-refused': t(
    'Ändringen bygger på en annan som inte gick igenom. Lös den först.',
    'The change builds on another that did not go through. Solve that one first.',
  ),
  'missing-part': t('Något saknas innan det här kan göras.', 'Something is missing before this can be done.'),
  'bad-date': t('Datumet stämmer inte. Rätta det.', 'The date is not right. Mend it.'),
  'already-done': t('Det här är redan gjort.', 'This is already done.'),
  'needs-reason': t('Skriv varför.', 'Write why.'),
  'changed-since': t(
    'Planen har ändrats sedan du granskade den. Granska igen.',
    'The plan has changed since you reviewed it. Review it again.',
  ),
};
