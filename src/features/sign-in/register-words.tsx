import { defineWords } from '#ui/words';

/** The words of the page on which somebody with a one-time link makes the passkey to sign in with. */
export const useRegisterWords = defineWords('register', {
  sv: {
    title: 'Välkommen, {{name}}',
    lead: 'Skapa en passkey, så kan du logga in i Samplan hos {{unit}}.',
    leadAll: 'Skapa en passkey, så kan du logga in i Samplan.',
    firstTitle: 'Bli den första administratören',
    firstLead: 'Du blir chef för {{unit}} i Samplan. Länken fungerar en gång.',
    name: 'Ditt namn',
    nameHint: 'För- och efternamn, så som kollegorna känner dig.',
    nameMissing: 'Skriv ditt namn.',
    notYou: 'Är du inte {{name}}? Stäng sidan och säg till den som gav dig länken.',
    what: 'En passkey är finger, ansikte, skärmlås eller säkerhetsnyckel. Det finns inget lösenord att glömma.',
    make: 'Skapa en passkey',
    waiting: 'Väntar på din enhet',
    madeTitle: 'Din passkey är klar',
    madeLead: 'Logga in med den, så ser du att den fungerar.',
    another: 'Lägg till en till när du har loggat in',
    anotherWhat:
      'Det gör du under Mina inloggningar. Har du bara en och tappar den behöver du en ny inbjudan för att komma in.',
    signIn: 'Logga in med passkey',
  },
  en: {
    title: 'Welcome, {{name}}',
    lead: 'Make a passkey to sign in to Samplan at {{unit}}.',
    leadAll: 'Make a passkey to sign in to Samplan.',
    firstTitle: 'Become the first administrator',
    firstLead: 'You become the manager of {{unit}} in Samplan. The link works once.',
    name: 'Your name',
    nameHint: 'First and last name, as colleagues know you.',
    nameMissing: 'Write your name.',
    notYou: 'You are not {{name}}? Close the page and tell whoever gave you the link.',
    what: 'A passkey is a finger, a face, a screen lock or a security key. There is no password to forget.',
    make: 'Make a passkey',
    waiting: 'Waiting for your device',
    madeTitle: 'Your passkey is ready',
    madeLead: 'Sign in with it to see that it works.',
    another: 'Add another once you have signed in',
    anotherWhat: 'You do it under My sign-ins. If you have only one and lose it you need a new invitation to get in.',
    signIn: 'Sign in with a passkey',
  },
});
