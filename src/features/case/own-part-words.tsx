import { defineWords } from '#ui/words';

/** The words of the page that gives one's own unit's part as text. */
export const useOwnPartWords = defineWords('own-part', {
  sv: {
    title: 'Vår del som text',
    lead: 'Det som {{unit}} har skrivit i ärendet, att klistra in i ert eget journal- eller verksamhetssystem. Inget behöver skrivas två gånger.',
    text: 'Texten',
    hint: 'Bara det som din egen verksamhet har skrivit. Andras texter följer inte med.',
    copy: 'Kopiera texten',
    save: 'Spara som textfil',
    copied: 'Kopierat. Klistra in texten i ert system.',
    saved: 'Filen är sparad på datorn. Ta bort den när den har gjort sitt.',
    failed: 'Webbläsaren lät oss inte kopiera. Markera texten och kopiera den själv, eller spara den som fil.',
    logged:
      'Varje kopia och fil loggas, med ditt namn och tiden. När texten har lämnat Samplan gäller era egna regler för den.',
    empty: 'Din verksamhet har inte skrivit något här än',
    emptyLead: 'Behov, mål, insatser och anteckningar som ni skriver i ärendet kommer hit.',
    case: 'Samordnad individuell plan, ärende {{reference}}, {{child}}',
    noName: 'namnet visas inte',
    whose: 'Skrivet av {{unit}}',
    taken: 'Uttaget av {{name}}, {{when}}',
    unsent: 'En del är inte skickat än och kan komma att ändras.',
  },
  en: {
    title: 'Our part as text',
    lead: 'What {{unit}} has written in the case, to paste into your own record system. Nothing needs to be typed twice.',
    text: 'The text',
    hint: 'Only what your own service has written. Other services’ texts are not included.',
    copy: 'Copy the text',
    save: 'Save as a text file',
    copied: 'Copied. Paste the text into your system.',
    saved: 'The file is saved on the computer. Remove it when it has served its purpose.',
    failed: 'The browser did not let us copy. Select the text and copy it yourself, or save it as a file.',
    logged:
      'Each copy and file is logged, with your name and the time. Once the text has left Samplan your own rules apply to it.',
    empty: 'Your service has not written anything here yet',
    emptyLead: 'Needs, goals, actions and minutes that you write in the case come here.',
    case: 'Coordinated individual plan, case {{reference}}, {{child}}',
    noName: 'the name is not shown',
    whose: 'Written by {{unit}}',
    taken: 'Taken out by {{name}}, {{when}}',
    unsent: 'Some of it is not sent yet and may change.',
  },
});
