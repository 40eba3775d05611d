import { defineWords } from '#ui/words';

/** The words of the door where sign-in asks for proof, and of what may stop somebody there. */
export const useDoorWords = defineWords('door', {
  sv: {
    title: 'Logga in i Samplan',
    lead: 'Du loggar in hos din organisation och kommer sedan tillbaka hit.',
    with: 'Logga in med {{provider}}',
    none: 'Ingen inloggning är inkopplad på den här servern. Kontakta den som sköter Samplan hos er.',
    first: 'Du är på väg att bli den första administratören',
    firstDetail: 'Logga in, så blir du chef för den verksamhet som länken gäller. Länken fungerar en gång.',
    code: 'Kod för supporten: {{code}}',
    notIn: 'Du är inte inloggad',
    still: 'Inloggningen blev inte av',
    home: 'Gå till Min dag',
    problem: {
      expired: 'Inloggningen tog för lång tid eller har redan använts. Börja om.',
      'other-browser': 'Inloggningen började i en annan webbläsare, eller så sparar den här inga kakor. Börja om här.',
      'cross-site': 'Inloggningen startades från en annan webbplats. Börja om här.',
      cancelled: 'Inloggningen avbröts. Börja om när du vill.',
      'no-provider': 'Tjänsten som du loggar in hos svarar inte. Försök igen om en stund.',
      'not-verified':
        'Svaret från inloggningstjänsten gick inte att lita på. Börja om, och ring supporten om det händer igen.',
      'too-weak': 'Du behöver logga in på ett säkrare sätt för att komma in i Samplan.',
      'no-account': 'Du har inget konto i Samplan. Be din chef om ett.',
      'no-assignment': 'Du har inget uppdrag i Samplan som gäller nu. Prata med din chef.',
      'link-over':
        'Länken är använd, för gammal eller behövs inte längre. Be om en ny av den som sköter Samplan hos er.',
    },
    chooseTitle: 'Var arbetar du nu?',
    chooseLead: '{{name}}, du har flera uppdrag. Du ser det som uppdraget ger dig rätt till, och inget mer.',
    assignments: 'Dina uppdrag',
    unit: 'Verksamhet',
    roleHead: 'Roll',
    notChosen: 'Valet gick inte att göra. Det kan ha gått för lång tid. Logga in igen.',
    again: 'Börja om',
  },
  en: {
    title: 'Sign in to Samplan',
    lead: 'You sign in at your organisation and come back here afterwards.',
    with: 'Sign in with {{provider}}',
    none: 'No sign-in is connected to this server. Contact whoever runs Samplan where you work.',
    first: 'You are about to become the first administrator',
    firstDetail: 'Sign in, and you become the manager of the service that the link is for. The link works once.',
    code: 'Code for support: {{code}}',
    notIn: 'You are not signed in',
    still: 'The sign-in did not happen',
    home: 'Go to My day',
    problem: {
      expired: 'The sign-in took too long or has been used already. Start again.',
      'other-browser': 'The sign-in began in another browser, or this one keeps no cookies. Start again here.',
      'cross-site': 'The sign-in was started from another site. Start again here.',
      cancelled: 'The sign-in was broken off. Start again when you like.',
      'no-provider': 'The service that you sign in at does not answer. Try again in a while.',
      'not-verified':
        'The answer of the sign-in service could not be trusted. Start again, and call support if it happens again.',
      'too-weak': 'You need to sign in in a safer way to use Samplan.',
      'no-account': 'You have no account in Samplan. Ask your manager for one.',
      'no-assignment': 'You have no assignment in Samplan that is valid now. Talk to your manager.',
      'link-over':
        'The link is used, too old or no longer needed. Ask whoever runs Samplan where you work for a new one.',
    },
    chooseTitle: 'Where are you working now?',
    chooseLead:
      '{{name}}, you have several assignments. You see what the assignment gives you the right to, and nothing more.',
    assignments: 'Your assignments',
    unit: 'Service',
    roleHead: 'Role',
    notChosen: 'The choice could not be made. It may have taken too long. Sign in again.',
    again: 'Start again',
  },
});
