import { defineWords } from '#ui/words';

/** The words around the sheet; the sheet's own stand in frame-words. */
export const usePaperWords = defineWords('paper', {
  sv: {
    consent: {
      back: 'Tillbaka till samtyckena',
      missing: 'Samtycket finns inte på den här enheten',
      logged: 'Skriv in svaren när pappret är påskrivet. Utskriften loggas.',
      foot: 'Blankett för samtycke, utskriven {{date}}',
    },
    back: 'Tillbaka till planen',
    which: 'Vilken plan?',
    issued: 'Den fastställda',
    draftNow: 'Utkastet nu',
    form: 'Språk och form',
    reader: 'Vem ska läsa?',
    child: 'Barnet',
    print: 'Skriv ut',
    logged: 'Utan personnummer och adress. Utskriften loggas.',
    unchecked:
      'Rubriker och fasta meningar är på {{language}} och har inte lästs av någon översättare än. Svensk text läses av tolk.',
    withheld_one: 'En uppgift står inte med, därför att den här läsaren inte får se den.',
    withheld_other: '{{count}} uppgifter står inte med, därför att den här läsaren inte får se dem.',
    missing: 'Planen finns inte på den här enheten',
    missingLead: 'Du har inte tillgång till ärendet, eller så är det inte hämtat än.',
    home: 'Gå till Min dag',
    foot: 'Version {{number}}, utskriven {{date}}',
    footDraft: 'Utkast, utskrivet {{date}}',
    coordinator: 'Samordnare',
    questions: {
      back: 'Till uppföljningen',
      unchecked: 'Frågorna på {{language}} har inte lästs av någon översättare än, och det står på pappret.',
      hint: 'Ett papper till var och en. Det står inget namn på det.',
    },
  },
  en: {
    consent: {
      back: 'Back to the consents',
      missing: 'The consent is not on this device',
      logged: 'Record the answers once the paper is signed. Printing is logged.',
      foot: 'Consent form, printed {{date}}',
    },
    back: 'Back to the plan',
    which: 'Which plan?',
    issued: 'The issued one',
    draftNow: 'The draft now',
    form: 'Language and form',
    reader: 'Who will read it?',
    child: 'The child',
    print: 'Print',
    logged: 'Without personal identity number and address. Printing is logged.',
    unchecked:
      'Headings and fixed sentences are in {{language}} and have been read by no translator yet. Swedish text is read by an interpreter.',
    withheld_one: 'One item is left out, because this reader may not see it.',
    withheld_other: '{{count}} items are left out, because this reader may not see them.',
    missing: 'The plan is not on this device',
    missingLead: 'You do not have access to the case, or it has not been fetched yet.',
    home: 'Go to My day',
    foot: 'Version {{number}}, printed {{date}}',
    footDraft: 'Draft, printed {{date}}',
    coordinator: 'Coordinator',
    questions: {
      back: 'To the follow-up',
      unchecked: 'The questions in {{language}} have been read by no translator yet, and the paper says so.',
      hint: 'One paper to each. It names nobody.',
    },
  },
});
