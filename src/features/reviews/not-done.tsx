import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import type { CommandResult } from '#storage/online-commands';
import { Note } from '#ui/note';
import { useLanguage } from '#ui/words';
import { useReviewsWords } from './reviews-words';

export type Failed = Exclude<CommandResult, { ok: true }>;

/** Why what was asked of the server was not done. */
export function NotDone({ failed }: { failed: Failed }) {
  const t = useReviewsWords();
  const language = useLanguage();
  const isRefused = failed.kind === 'refused';
  return (
    <Note tone={isRefused ? 'stop' : 'warn'} title={t('notDone')} live>
      <p>{isRefused ? refusalWords(new Refusal(failed.code), language).sentence : t(failed.kind)}</p>
    </Note>
  );
}
