import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import type { CommandResult } from '#storage/online-commands';
import { Note } from '#ui/note';
import { useLanguage } from '#ui/words';
import { useLeadUnitWords } from './lead-unit-words';

export type Failed = Exclude<CommandResult, { ok: true }>;

/** Why what was asked of the server was not done, and what to do about it. */
export function FailedNote({ failed }: { failed: Failed }) {
  const t = useLeadUnitWords();
  const language = useLanguage();
  const why =
    failed.kind === 'refused'
      ? refusalWords(new Refusal(failed.code, { rule: failed.rule }), language).sentence
      : t(failed.kind);
  return (
    <Note tone={failed.kind === 'refused' ? 'stop' : 'warn'} title={t('notNow')} live>
      <p>{why}</p>
    </Note>
  );
}
