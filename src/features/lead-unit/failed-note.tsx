import { commandWords } from '#domain/command-words';
import type { CommandResult } from '#storage/online-commands';
import { Note } from '#ui/note';
import { useLanguage } from '#ui/words';
import { useLeadUnitWords } from './lead-unit-words';

export type Failed = Exclude<CommandResult, { ok: true }>;

/** Why what was asked of the server was not done, and what to do about it. */
export function FailedNote({ failed }: { failed: Failed }) {
  const t = useLeadUnitWords();
  const language = useLanguage();
  return (
    <Note tone={failed.kind === 'refused' ? 'stop' : 'warn'} title={t('notNow')} live>
      <p>{commandWords(failed, language)}</p>
    </Note>
  );
}
