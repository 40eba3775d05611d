import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import type { QuarantineResult } from '#storage/online-commands';
import { FocusNote } from '#ui/focus-note';
import { useLanguage } from '#ui/words';
import { useUndeliveredWords } from './undelivered-words';

/** Why the words were not shown, and what to do about it. Takes focus, and again at each further try. */
export function WhyNot({ result, attempt }: { result: Exclude<QuarantineResult, { ok: true }>; attempt: number }) {
  const t = useUndeliveredWords();
  const language = useLanguage();
  const { title, todo } =
    result.kind === 'refused'
      ? said(refusalWords(new Refusal(result.code, { rule: result.rule }), language))
      : { title: t(result.kind), todo: t(`${result.kind}Todo`) };
  return (
    <FocusNote tone={result.kind === 'unreachable' ? 'warn' : 'stop'} title={title} attempt={attempt}>
      {todo && <p>{todo}</p>}
    </FocusNote>
  );
}

const said = ({ sentence, remedy }: { sentence: string; remedy: string }) => ({ title: sentence, todo: remedy });
