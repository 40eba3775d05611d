import { defineWords } from '#ui/words';

export const useSignInWords = defineWords('sign-in', {
  sv: {
    title: 'Vem vill du vara?',
    lead: 'Välj en person. Du ser det som den personen får se, och inget mer.',
    practice: 'Det här är övningsläget',
    practiceDetail: 'Alla barn, familjer, orter och verksamheter är påhittade. Skriv inget om verkliga personer.',
    tryAgain: 'Försök igen om en stund.',
    role: {
      caseworker: 'Handläggare',
      coordinator: 'Samordnare',
      manager: 'Chef',
      nurse: 'Sjuksköterska',
      clinician: 'Behandlare',
      teacher: 'Lärare',
      counsellor: 'Kurator',
    },
  },
  en: {
    title: 'Who do you want to be?',
    lead: 'Choose a person. You see what that person may see, and nothing more.',
    practice: 'This is practice mode',
    practiceDetail: 'Every child, family, place and service is invented. Write nothing about real people.',
    tryAgain: 'Try again in a while.',
    role: {
      caseworker: 'Caseworker',
      coordinator: 'Coordinator',
      manager: 'Manager',
      nurse: 'Nurse',
      clinician: 'Clinician',
      teacher: 'Teacher',
      counsellor: 'Counsellor',
    },
  },
});
