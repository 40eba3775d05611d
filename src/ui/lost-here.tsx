import { Note } from './note.tsx';
import { defineWords } from './words.tsx';

const useWords = defineWords('lost-here', {
  sv: {
    title: 'Det du skriver om ändrades medan du skrev',
    text: 'En kollega tog bort det eller hann före. Dina ord finns kvar här: spara om det fortfarande går, kopiera dem, eller avbryt.',
  },
  en: {
    title: 'What you write about changed while you were writing',
    text: 'A colleague removed it or was there before you. Your words are still here: save if you still can, copy them, or cancel.',
  },
});

/** Says in a form that what it was opened at is gone (`useLost`), and that the words are not. */
export function LostHere() {
  const t = useWords();
  return (
    <Note live tone="warn" title={t('title')}>
      {t('text')}
    </Note>
  );
}
