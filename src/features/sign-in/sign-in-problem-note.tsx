import type { SignInProblem } from '#domain/sign-in';
import { Note } from '#ui/note';
import { useDoorWords } from './door-words';

/** Why nobody was signed in: one sentence for the person, one code for whoever helps. */
export function SignInProblemNote({ problem }: { problem: SignInProblem }) {
  const t = useDoorWords();
  return (
    <Note tone="stop" title={t(`problem.${problem}`)} live>
      {t('code', { code: problem })}
    </Note>
  );
}
