import { defineWords } from '#ui/words';

/** What is said where no cases are shown, because the unit lets its devices keep none. */
export const useWithoutCasesWords = defineWords('withoutCases', {
  sv: {
    fetching: 'Hämtar ärendena från servern',
    unfetched: 'Inga ärenden syns, för din verksamhet har valt att de inte sparas på enheten.',
    unfetchedTodo: 'Anslut till nätet, så hämtas de. Det du skriver nu sparas krypterat här tills det kan skickas.',
    closed: 'Utan nät visas inga ärenden',
    closedTodo:
      'Din verksamhet har valt att inga ärenden sparas på enheten eller visas utan nät. Anslut till nätet, så är de tillbaka på samma sida.',
    again: 'Försök igen',
    unsent_one: 'En ändring som du inte hann skicka ligger kvar här, krypterad, och skickas när nätet är tillbaka.',
    unsent_other:
      '{{count}} ändringar som du inte hann skicka ligger kvar här, krypterade, och skickas när nätet är tillbaka.',
    forms_one: 'Ett formulär som du inte hann spara ligger kvar här, krypterat.',
    forms_other: '{{count}} formulär som du inte hann spara ligger kvar här, krypterade.',
    nothing: 'Allt som du har skrivit är skickat.',
  },
  en: {
    fetching: 'Fetching the cases from the server',
    unfetched: 'No cases are shown, for your service has chosen that they are not kept on the device.',
    unfetchedTodo:
      'Connect to a network, and they are fetched. What you write now is kept here, encrypted, until it can be sent.',
    closed: 'No cases are shown without a network',
    closedTodo:
      'Your service has chosen that no cases are kept on the device or shown without a network. Connect to a network, and they are back on the same page.',
    again: 'Try again',
    unsent_one: 'One change that was not sent lies here, encrypted, and is sent when the network is back.',
    unsent_other: '{{count}} changes that were not sent lie here, encrypted, and are sent when the network is back.',
    forms_one: 'One form that you had not saved lies here, encrypted.',
    forms_other: '{{count}} forms that you had not saved lie here, encrypted.',
    nothing: 'All that you have written is sent.',
  },
});
