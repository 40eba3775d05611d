import { defineWords } from '#ui/words';

/** The words of who may open a protected case, and of its copy on the device. */
export const useNamedWords = defineWords('named', {
  sv: {
    title: 'Namngivna personer',
    lead: 'Någon i familjen har skyddade personuppgifter. Av er verksamhet ser bara de här personerna ärendet. Ingen chef eller kollega kan öppna det på annat sätt.',
    onlyOnline: 'Vilka som är namngivna visas när enheten har kontakt med servern.',
    whoNames: 'En namngiven samordnare eller chef, eller den som samordnar ärendet, ändrar vilka det är.',
    who: 'Kollega',
    choose: 'Välj en kollega',
    add: 'Namnge',
    added: '{{name}} är namngiven och ser ärendet.',
    remove: 'Ta bort',
    removed: '{{name}} ser inte ärendet längre.',
    copy: {
      title: 'Utan nät',
      here: 'En krypterad kopia finns på den här enheten',
      notHere: 'Ingen kopia finns på den här enheten',
      hereLead: 'Du kan öppna ärendet utan nät. Ta bort kopian när du inte behöver den.',
      notHereLead:
        'Ärendet hämtas när du öppnar appen och försvinner när du stänger den. Utan nät kan du inte öppna det. Det du själv har skrivit men inte hunnit skicka ligger krypterat kvar tills det är skickat.',
      keep: 'Spara en kopia här',
      remove: 'Ta bort kopian',
      wait: 'Vänta ett ögonblick.',
      mayNot: 'Din verksamhet har valt att inga ärenden sparas på enheterna, så det går inte att spara en kopia.',
    },
  },
  en: {
    title: 'Named persons',
    lead: 'Somebody in the family has protected identity. Of your service only these persons see the case. No manager or colleague can open it in any other way.',
    onlyOnline: 'Who is named is shown when the device is in contact with the server.',
    whoNames: 'A named coordinator or manager, or whoever coordinates the case, changes who they are.',
    who: 'Colleague',
    choose: 'Choose a colleague',
    add: 'Name',
    added: '{{name}} is named and sees the case.',
    remove: 'Take away',
    removed: '{{name}} no longer sees the case.',
    copy: {
      title: 'Without a network',
      here: 'An encrypted copy lies on this device',
      notHere: 'No copy lies on this device',
      hereLead: 'You can open the case without a network. Take the copy away when you do not need it.',
      notHereLead:
        'The case is fetched when you open the app and is gone when you close it. Without a network you cannot open it. What you have written yourself and not yet sent stays here, encrypted, until it is sent.',
      keep: 'Keep a copy here',
      remove: 'Take the copy away',
      wait: 'One moment.',
      mayNot: 'Your service has chosen that no cases are kept on its devices, so no copy can be kept.',
    },
  },
});
