import { useReopen } from './kept-forms.tsx';
import { useToast } from './toast-provider.tsx';
import { defineWords } from './words.tsx';

const useWords = defineWords('thrown-away', {
  sv: { done: 'Det du skrev är borttaget.', undo: 'Ångra' },
  en: { done: 'What you wrote is thrown away.', undo: 'Undo' },
});

/**
 * For a form that is cancelled: says that the words were thrown away, and lets them be put back, in the form opened again,
 * for as long as the toast stands. `open` opens it where it is not kept. What is given takes what puts the words back;
 * undefined where nothing was written, and nothing is said.
 */
export function useThrownAway(open?: () => void): (putBack: (() => void) | undefined) => void {
  const t = useWords();
  const toast = useToast();
  const reopen = useReopen();
  return (putBack) => {
    if (!putBack) return;
    const onUndo = () => {
      putBack();
      (open ?? reopen)();
    };
    toast({ message: t('done'), undoLabel: t('undo'), onUndo });
  };
}
