import { decisionWords, type Language, remedyWords } from './decision-words';
import type { Refusal, RefusalCode } from './refusal';
import type { Sentence } from './rule-words';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** Why a change was not taken, and what one can do about it. Where a rule decided, the rule's own words stand instead. */
export const REFUSAL_WORDS: Record<RefusalCode, { why: Sentence; remedy?: Sentence }> = {
  'invalid-args': {
    why: t('Något i formuläret stämmer inte.', 'Something in the form is not right.'),
    remedy: t('Rätta det som är markerat.', 'Mend what is marked.'),
  },
  'unknown-mutation': {
    why: t('Samplan känner inte igen ändringen.', 'Samplan does not know this change.'),
    remedy: t('Uppdatera Samplan och försök igen.', 'Update Samplan and try again.'),
  },
  'unknown-dossier': {
    why: t('Ärendet finns inte, eller så ser du det inte.', 'The case does not exist, or you do not see it.'),
  },
  'dossier-exists': { why: t('Ärendet finns redan.', 'The case exists already.') },
  'id-taken': {
    why: t('Uppgiften finns redan.', 'It exists already.'),
    remedy: t('Skriv den på nytt.', 'Write it again.'),
  },
  'not-found': {
    why: t(
      'Det du ville ändra finns inte, eller så ser du det inte.',
      'What you wanted to change does not exist, or you do not see it.',
    ),
  },
  gone: {
    why: t('Någon har tagit bort det du ändrade.', 'Somebody has removed what you changed.'),
    remedy: t(
      'Dina ord finns kvar här. Skriv in dem på nytt om de behövs.',
      'Your words are kept here. Write them again if they are needed.',
    ),
  },
  closed: {
    why: t('Ärendet är avslutat.', 'The case is closed.'),
    remedy: t('Öppna ärendet igen först.', 'Open the case again first.'),
  },
  'not-your-unit': {
    why: t('En annan verksamhet har skrivit det här.', 'Another service wrote this.'),
    remedy: t('Lämna ett förslag i stället.', 'Make a proposal instead.'),
  },
  'not-your-role': {
    why: t('Det här gör en chef.', 'This is for a manager.'),
    remedy: t('Be din chef.', 'Ask your manager.'),
  },
  'prove-first': {
    why: t('Visa först att det är du.', 'Show first that it is you.'),
    remedy: t(
      'Använd en passkey som du redan har, eller logga in på nytt.',
      'Use a passkey that you have already, or sign in anew.',
    ),
  },
  'not-permitted': { why: t('Du får inte göra det här i det här ärendet.', 'You may not do this in this case.') },
  rule: { why: t('En regel säger nej.', 'A rule says no.') },
  'depends-on-refused': {
    why: t(
      'Ändringen bygger på en annan som inte gick igenom.',
      'The change builds on another that did not go through.',
    ),
    remedy: t('Lös den först.', 'Solve that one first.'),
  },
  'missing-part': {
    why: t('Något saknas innan det här kan göras.', 'Something is missing before this can be done.'),
    remedy: t('Fyll i det som saknas.', 'Fill in what is missing.'),
  },
  'bad-date': {
    why: t('Datumet stämmer inte.', 'The date is not right.'),
    remedy: t('Rätta datumet.', 'Mend the date.'),
  },
  'already-done': { why: t('Det här är redan gjort.', 'This is already done.') },
  'needs-reason': { why: t('Ett skäl saknas.', 'A reason is missing.'), remedy: t('Skriv varför.', 'Write why.') },
  'changed-since': {
    why: t('Planen har ändrats sedan du granskade den.', 'The plan has changed since you reviewed it.'),
    remedy: t('Granska igen och fastställ sedan.', 'Review it again, then issue it.'),
  },
  'edited-since': {
    why: t(
      'En kollega har skrivit i det här efter att du senast såg det. Därför togs det inte bort.',
      'A colleague has written in this since you last saw it. So it was not removed.',
    ),
    remedy: t(
      'Läs vad som står nu. Ska det fortfarande bort skickar du ändringen igen.',
      'Read what stands now. If it should still go, send the change again.',
    ),
  },
  'names-somebody': {
    why: t(
      'Texten har ett personnummer, eller namnet på någon i ärendet.',
      'The text holds a personal number, or the name of somebody in the case.',
    ),
    remedy: t(
      'Skriv ”barnet”, ”vårdnadshavaren” eller personens roll i stället.',
      'Write “the child”, “the guardian” or the person’s role instead.',
    ),
  },
  'too-large': {
    why: t('Ändringen är för stor för att skickas.', 'The change is too large to be sent.'),
    remedy: t('Korta texten, eller dela upp den på flera ändringar.', 'Shorten the text, or divide it.'),
  },
  defect: {
    why: t(
      'Det blev ett fel i Samplan när ändringen skulle tas emot.',
      'Samplan failed when it was to take the change.',
    ),
    remedy: t(
      'Försök igen, eller kopiera dina ord och kontakta supporten.',
      'Try again, or copy your words and contact support.',
    ),
  },
  'stop-not-loaded': {
    why: t(
      'Ingenting är sparat eller utlämnat: sidan som visar vad som lämnas ut kunde inte hämtas.',
      'Nothing has been saved or given out: the page that shows what is given out could not be fetched.',
    ),
    remedy: t(
      'Anslut till nätet, ladda om sidan och spara igen. Det du har skrivit finns kvar.',
      'Connect to a network, reload the page and save again. What you have written is kept.',
    ),
  },
  'needs-network': {
    why: t(
      'Ändringen är inte sparad. Din verksamhet har valt att ingenting skrivs utan nät.',
      'The change is not saved. Your service has chosen that nothing is written without a network.',
    ),
    remedy: t(
      'Anslut till nätet och spara igen. Det du har skrivit finns kvar.',
      'Connect to a network and save again. What you have written is kept.',
    ),
  },
  'not-saved': {
    why: t(
      'Ändringen är inte sparad. Enheten kunde inte skriva den.',
      'The change is not saved. The device could not write it.',
    ),
    remedy: t(
      'Låt sidan vara öppen, frigör utrymme på enheten och spara igen.',
      'Leave the page open, free some space on the device and save again.',
    ),
  },
};

/** What has happened to the author's own access, by the key that the refusal carries as its remedy: why, and what to do. */
export const ACCESS_WORDS: Readonly<Record<string, { why: Sentence; remedy: Sentence }>> = {
  'access-ended': {
    why: t('Du har inte längre tillgång till ärendet.', 'You no longer have access to the case.'),
    remedy: t(
      'Din chef kan läsa det du skrev under ”Ord som inte kom fram”, och tilldela dig ärendet igen.',
      'Your manager can read what you wrote under “Words that did not arrive”, and assign you again.',
    ),
  },
  'account-ended': {
    why: t('Ditt konto i verksamheten har avslutats.', 'Your account in the service has ended.'),
    remedy: t(
      'Chefen där kan läsa det du skrev under ”Ord som inte kom fram”.',
      'Its manager can read what you wrote under “Words that did not arrive”.',
    ),
  },
  'opening-ended': {
    why: t('Tiden som du hade öppnat ärendet för är över.', 'The time for which you had opened the case is over.'),
    remedy: t(
      'Öppna ärendet igen med skäl och skriv det på nytt. Din chef kan läsa det du skrev under ”Ord som inte kom fram”.',
      'Open the case again with a reason and write it anew. Your manager can read what you wrote under “Words that did not arrive”.',
    ),
  },
  'other-unit-coordinates': {
    why: t('En annan verksamhet samordnar ärendet.', 'Another service coordinates the case.'),
    remedy: t('Be den som samordnar att göra det.', 'Ask the coordinator to do it.'),
  },
};

/**
 * What stands in the place of a bare `not-permitted` where the server alone knows why, by the name of the change. It says
 * what to do and gives nothing away: why stands in the audit.
 */
const UNTOLD_WHY: Readonly<Record<string, { why: Sentence; remedy: Sentence }>> = {
  callMeeting: {
    why: t(
      'Någon av mottagarna kan inte kallas härifrån, så ingen av dem blev kallad.',
      'One of the recipients cannot be called from here, so none of them was called.',
    ),
    remedy: t(
      'Kalla mottagarna en i taget. Varför någon inte kan kallas står inte här: hör inte av dig på annat sätt, utan ta upp det med din chef.',
      'Call the recipients one at a time. Why one cannot be called is not told here: do not get in touch in another way, but take it up with your manager.',
    ),
  },
  renewCall: {
    why: t('Ändringen lämnas inte fram till den här mottagaren.', 'The change is not passed on to this recipient.'),
    remedy: t(
      'Varför står inte här. Hör inte av dig på annat sätt, utan ta upp det med din chef. Välj sedan på mötets sida att mottagaren inte får veta mer.',
      'Why is not told here. Do not get in touch in another way, but take it up with your manager. Then choose on the page of the meeting that the recipient is told nothing more.',
    ),
  },
};

/**
 * A refusal in plain words: why, from which source, and what would make it possible (empty where nothing would). `change`:
 * the name of the mutation that was refused, where it is known.
 */
export function refusalWords(
  refusal: Refusal,
  language: Language,
  change = '',
): { sentence: string; source: string; remedy: string } {
  const { rule, remedy } = refusal.detail;
  if (rule) {
    const words = decisionWords({ ok: false, because: rule, remedy: remedy ?? '' }, language);
    return { sentence: words.sentence, source: words.source, remedy: words.remedy };
  }
  const access = remedy !== undefined && Object.hasOwn(ACCESS_WORDS, remedy) ? ACCESS_WORDS[remedy] : undefined;
  if (access) return { sentence: access.why[language], source: '', remedy: access.remedy[language] };
  const words = (refusal.code === 'not-permitted' && UNTOLD_WHY[change]) || REFUSAL_WORDS[refusal.code];
  const own = remedy ? remedyWords(remedy, language) : '';
  return { sentence: words.why[language], source: '', remedy: own || (words.remedy?.[language] ?? '') };
}
