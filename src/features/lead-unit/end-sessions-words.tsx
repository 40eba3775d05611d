import { defineWords } from '#ui/words';

/** The words of ending every sign-in of a colleague. */
export const useEndSessionsWords = defineWords('end-sessions', {
  sv: {
    end: 'Avsluta alla inloggningar',
    endOf: 'Avsluta alla inloggningar för {{name}}',
    sure: 'Ska alla inloggningar avslutas för {{name}}?',
    sureWhat:
      'Personen loggas ut på alla datorer i er verksamhet, när de når servern, och kan logga in igen. Det som är skrivet men inte skickat ligger kvar och skickas efter nästa inloggning. Ärendena på datorerna raderas inte: är en dator borta, töm den under Enheter.',
    yes: 'Ja, avsluta dem',
    keep: 'Avsluta inte',
    close: 'Stäng',
    ended: 'Alla inloggningar är avslutade för {{name}}',
  },
  en: {
    end: 'End all sign-ins',
    endOf: 'End all sign-ins of {{name}}',
    sure: 'End all sign-ins of {{name}}?',
    sureWhat:
      'The person is signed out on every computer in your service, once these reach the server, and can sign in again. What is written but not sent stays, and is sent after the next sign-in. The cases on the computers are not erased: if a computer is lost, empty it under Devices.',
    yes: 'Yes, end them',
    keep: 'Do not end them',
    close: 'Close',
    ended: 'All sign-ins of {{name}} are ended',
  },
});
