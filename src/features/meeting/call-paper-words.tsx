/** The words of a call on paper, in the language of whoever gets it, which need not be that of the screen. */
interface LetterWords {
  heading: Record<'called' | 'changed' | 'cancelled' | 'taken-back', string>;
  invited: string;
  when: string;
  clock(start: string, end: string): string;
  where: string;
  whereLater(phone: string): string;
  link: string;
  question: string;
  answer: string;
  answerHow(day: string, name: string, phone: string): string;
  ask(name: string, phone: string): string;
  reason: string;
  own: string;
  ownList: readonly string[];
  reply: string;
  replies: readonly string[];
  signature: string;
  reference: string;
  printed(day: string): string;
}

const sv: LetterWords = {
  heading: {
    called: 'Välkommen till ett möte',
    changed: 'Mötet har ändrats',
    cancelled: 'Mötet är inställt',
    'taken-back': 'Mötet gäller inte dig',
  },
  invited: 'Vi vill gärna träffa dig och planera tillsammans.',
  when: 'När',
  clock: (start, end) => `klockan ${start}–${end}`,
  where: 'Var',
  whereLater: (phone) => `Ring ${phone}, så får du veta var.`,
  link: 'Länk till mötet',
  question: 'Det här ska vi prata om',
  answer: 'Svara',
  answerHow: (day, name, phone) => `Svara senast ${day}. Ring ${name}, ${phone}.`,
  ask: (name, phone) => `Ring ${name}, ${phone}, om du undrar något.`,
  reason: 'Därför',
  own: 'Bra att veta',
  ownList: [
    'Du får ha med dig någon som stöd.',
    'Säg till om du behöver tolk. Det kostar ingenting.',
    'Säg till om tiden eller platsen inte passar.',
    'Du bestämmer själv om du vill vara med.',
  ],
  reply: 'Mitt svar',
  replies: ['Jag kommer', 'Jag vill vara med digitalt eller i telefon', 'Någon annan kommer i stället', 'Jag kan inte'],
  signature: 'Namn och datum',
  reference: 'Referens',
  printed: (day) => `Utskrivet ${day}`,
};

const en: LetterWords = {
  heading: {
    called: 'Welcome to a meeting',
    changed: 'The meeting has changed',
    cancelled: 'The meeting is cancelled',
    'taken-back': 'The meeting does not concern you',
  },
  invited: 'We would like to meet you and plan together.',
  when: 'When',
  clock: (start, end) => `${start}–${end}`,
  where: 'Where',
  whereLater: (phone) => `Telephone ${phone} to hear where.`,
  link: 'Link to the meeting',
  question: 'What we shall talk about',
  answer: 'Answer',
  answerHow: (day, name, phone) => `Answer by ${day}. Telephone ${name}, ${phone}.`,
  ask: (name, phone) => `Telephone ${name}, ${phone}, if you wonder about anything.`,
  reason: 'Why',
  own: 'Good to know',
  ownList: [
    'You may bring somebody as support.',
    'Tell us if you need an interpreter. It costs nothing.',
    'Tell us if the time or the place does not suit you.',
    'You decide yourself whether you want to take part.',
  ],
  reply: 'My answer',
  replies: [
    'I will come',
    'I want to take part remotely or by telephone',
    'Somebody else comes instead',
    'I cannot come',
  ],
  signature: 'Name and date',
  reference: 'Reference',
  printed: (day) => `Printed ${day}`,
};

export const LETTER_WORDS = { sv, en };
export type LetterLanguage = keyof typeof LETTER_WORDS;
