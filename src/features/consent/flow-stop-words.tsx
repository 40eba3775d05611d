import { defineWords } from '#ui/words';

/** The words of the stop before anything goes to somebody new or to weaker secrecy. */
export const useFlowStopWords = defineWords('flow-stop', {
  sv: {
    title: 'Stanna upp innan uppgifterna lämnas ut',
    goesOn: 'Det gäller också det som skrivs senare. Det som har lästs går inte att ta tillbaka.',
    texts: 'Läs varje text som {{units}} får läsa, och bekräfta den.',
    readBy: '{{what}}. Läses av {{units}}.',
    confirm: 'Texten får lämnas ut dit',
    unconfirmed: 'Läs texten och bekräfta att den får lämnas ut',
    unconfirmedOf: 'Läs och bekräfta ”{{text}}”',
    othersTexts: 'Det som {{units}} har skrivit av samma slag lämnas också ut, även om du inte ser det här.',
    errorTitle_one: 'En text är inte bekräftad',
    errorTitle_other: '{{count}} texter är inte bekräftade',
    go: 'Spara och lämna ut',
    back: 'Gå tillbaka utan att spara',
  },
  en: {
    title: 'Stop before the information is given out',
    goesOn: 'It also holds for what is written later. What has been read cannot be taken back.',
    texts: 'Read each text that {{units}} may read, and confirm it.',
    readBy: '{{what}}. Read by {{units}}.',
    confirm: 'The text may be given out there',
    unconfirmed: 'Read the text and confirm that it may be given out',
    unconfirmedOf: 'Read and confirm “{{text}}”',
    othersTexts: 'What {{units}} have written of the same kind is given out too, even if you do not see it here.',
    errorTitle_one: 'One text has not been confirmed',
    errorTitle_other: '{{count}} texts have not been confirmed',
    go: 'Save and give out',
    back: 'Go back without saving',
  },
});
