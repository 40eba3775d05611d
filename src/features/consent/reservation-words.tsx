import { defineWords } from '#ui/words';

/** The words of the stop before somebody without a duty of silence is told anything. */
export const useReservationWords = defineWords('reservation', {
  sv: {
    title: 'Ett förbehåll innan något lämnas ut',
    lead: 'Den som tar emot har ingen tystnadsplikt i lag för det här. Därför lovar en namngiven person att inte berätta vidare. Innan dess går ingenting dit.',
    unit: 'Vem tar emot?',
    choose: 'Välj verksamhet',
    person: 'Vilken person lovar?',
    personHint: 'För- och efternamn. Löftet gäller bara den personen.',
    releasing: 'För uppgifter från vilka verksamheter gäller förbehållet?',
    text: 'Vad har personen läst?',
    textHint: 'Skriv förbehållet ord för ord, så som personen fick det.',
    standard: 'Skriv in den vanliga texten',
    standardText:
      'Jag får inte berätta vidare det jag får veta om barnet och familjen. Jag får använda det bara i arbetet med barnets plan. Löftet gäller också efter att planen är avslutad.',
    acknowledgedOn: 'Vilken dag bekräftade personen förbehållet?',
    from: 'Gäller från',
    to: 'Gäller till och med',
    save: 'Spara förbehållet',
    saved: 'Förbehållet är sparat.',
    missing: {
      unit: 'Välj vem som tar emot',
      releasing: 'Välj minst en verksamhet',
      text: 'Skriv vad personen har läst',
      acknowledgedOn: 'Skriv vilken dag personen bekräftade',
      from: 'Skriv vilken dag förbehållet börjar gälla',
      to: 'Skriv vilken dag förbehållet slutar gälla',
    },
  },
  en: {
    title: 'A reservation before anything is given out',
    lead: 'The receiver has no statutory duty of silence for this. So a named person promises not to pass it on. Until then nothing goes there.',
    unit: 'Who receives?',
    choose: 'Choose a service',
    person: 'Which person promises?',
    personHint: 'First and last name. The promise binds that person only.',
    releasing: 'For information from which services does the reservation hold?',
    text: 'What has the person read?',
    textHint: 'Write the reservation word for word, as the person got it.',
    standard: 'Put in the usual text',
    standardText:
      'I may not pass on what I learn about the child and the family. I may use it only in the work with the child’s plan. The promise holds also after the plan has been closed.',
    acknowledgedOn: 'On which day did the person acknowledge the reservation?',
    from: 'Valid from',
    to: 'Valid to and including',
    save: 'Save the reservation',
    saved: 'The reservation is saved.',
    missing: {
      unit: 'Choose who receives',
      releasing: 'Choose at least one service',
      text: 'Write what the person has read',
      acknowledgedOn: 'Write the day on which the person acknowledged it',
      from: 'Write the day on which the reservation begins',
      to: 'Write the day on which the reservation ends',
    },
  },
});
