import { commandWords } from '#domain/command-words';
import type { CommandResult } from '#storage/online-commands';
import { Note } from '#ui/note';
import { useLanguage } from '#ui/words';
import { useOctoberWords } from './october-words';

export type Failed = Exclude<CommandResult, { ok: true }>;

/** Why what was asked of the server was not done. */
export function NotDone({ failed }: { failed: Failed | undefined }) {
  const t = useOctoberWords();
  const language = useLanguage();
  if (!failed) return null;
  return (
    <Note tone={failed.kind === 'refused' ? 'stop' : 'warn'} title={t('notDone')} live>
      <p>{commandWords(failed, language)}</p>
    </Note>
  );
}
