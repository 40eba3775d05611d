import { defineWords } from '#ui/words';

/** What can be printed or taken out of a case. */
export const OUTPUTS = ['plan', 'consent', 'letter', 'log', 'questions', 'ownPart', 'inputs'] as const;
export type Output = (typeof OUTPUTS)[number];

/** The words of the stop before anything of a protected case leaves the screen. */
export const useOutputWords = defineWords('output', {
  sv: {
    back: 'Gå tillbaka',
    first: {
      title: 'Skyddade personuppgifter',
      lead: 'Innan du visar eller skriver ut: se till att ingen annan ser skärmen och att pappret går direkt till rätt person.',
      facts: 'Adress, telefon, skola och plats står aldrig på pappret.',
      go: 'Fortsätt',
    },
    second: {
      title: 'Det här lämnar Samplan',
      lead: 'Du är på väg att ta ut {{what}}.',
      todo: 'Det som är ute kan inte tas tillbaka. Ligger det kvar hos dig: lås in det, inte i ärendets vanliga pärm.',
      show: 'Visa pappret',
    },
    outputs: {
      plan: 'familjens papper',
      consent: 'samtyckesblanketten',
      letter: 'kallelsen',
      log: 'utdraget ur loggen',
      questions: 'frågorna om planen',
      ownPart: 'er del av ärendet som text',
      inputs: 'ert underlag',
    },
    leaves: {
      plan: 'På det står barnets namn och födelseår, planen och namn på dem som gör något.',
      consent: 'På den står barnets och vårdnadshavarnas namn, vad samtycket gäller och vilka slags verksamheter.',
      letter: 'På den står mottagarens namn, ärendets nummer, tid och vem man ringer.',
      log: 'På det står ärendets nummer och när det har lästs. Inget namn på barnet.',
      questions: 'På dem står ärendets nummer. Inget namn.',
      inputs: 'På det står ärendets nummer och det ni har skrivit. Inget namn på barnet.',
      ownPart: 'I den står allt som er verksamhet har skrivit, också namn på andra i texterna.',
    },
    old: {
      title: 'Anslut till nätet först',
      why: 'Det här ärendet får skrivas ut bara inom {{hours}} timmar från senaste kontakten med servern. Skyddet, eller det som inte får visas för alla, kan ha ändrats.',
      last: 'Senaste kontakten var {{when}}.',
      never: 'Den här enheten har inte haft kontakt med servern.',
      todo: 'Gör så här: anslut enheten till ett nät, vänta tills det står att alla ser allt, och öppna pappret igen. Går det inte, ring ärendets samordnare.',
    },
  },
  en: {
    back: 'Go back',
    first: {
      title: 'Protected identity',
      lead: 'Before you show or print: make sure that nobody else sees the screen and that the paper goes straight to the right person.',
      facts: 'Address, telephone, school and place never stand on the paper.',
      go: 'Go on',
    },
    second: {
      title: 'This leaves Samplan',
      lead: 'You are about to take out {{what}}.',
      todo: 'What is out cannot be taken back. If you keep it: lock it away, not in the case’s usual binder.',
      show: 'Show the paper',
    },
    outputs: {
      plan: 'the family’s paper',
      consent: 'the consent form',
      letter: 'the call',
      log: 'the extract of the log',
      questions: 'the questions on the plan',
      ownPart: 'your part of the case as text',
      inputs: 'your inputs',
    },
    leaves: {
      plan: 'It shows the child’s name and year of birth, the plan, and the names of those who do something.',
      consent:
        'It shows the names of the child and the guardians, what the consent is for and which kinds of services.',
      letter: 'It shows the recipient’s name, the case number, the time and whom to ring.',
      log: 'It shows the case number and when the case was read. Not the child’s name.',
      questions: 'They show the case number. No name.',
      inputs: 'On it stand the case’s number and what you have written. No name of the child.',
      ownPart: 'It holds all that your service has written, names of others in the texts too.',
    },
    old: {
      title: 'Connect to the network first',
      why: 'This case may be printed only within {{hours}} hours of the last contact with the server. The protection, or what may not be shown to everybody, may have changed.',
      last: 'The last contact was {{when}}.',
      never: 'This device has had no contact with the server.',
      todo: 'Do this: connect the device to a network, wait until it says that everyone sees everything, and open the paper again. If that is not possible, ring the case’s coordinator.',
    },
  },
});
