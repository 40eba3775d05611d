import type { SignInProblem } from '#domain/sign-in';
import { Actions } from '#ui/actions';
import { buttonClass } from '#ui/button';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { useLanguage } from '#ui/words';
import { useDoorWords } from './door-words';
import { SignInProblemNote } from './sign-in-problem-note';

/** The door: one link per provider, which leaves the app. `first`: a link to become the first administrator was opened. */
export function SignInDoor(props: {
  providers: readonly { id: string; label: { sv: string; en: string } }[];
  problem?: SignInProblem;
  first?: boolean;
}) {
  const t = useDoorWords();
  const language = useLanguage();
  const { providers, problem, first } = props;
  return (
    <Page title={t('title')} lead={providers.length > 0 ? t('lead') : t('none')}>
      {problem && <SignInProblemNote problem={problem} />}
      {first && (
        <Note tone="info" title={t('first')}>
          {t('firstDetail')}
        </Note>
      )}
      {providers.length > 0 && (
        <Actions>
          {providers.map(({ id, label }, index) => (
            <a
              key={id}
              href={`/api/sign-in?with=${encodeURIComponent(id)}`}
              className={buttonClass(index === 0 ? 'primary' : 'secondary')}
            >
              {t('with', { provider: label[language] })}
            </a>
          ))}
        </Actions>
      )}
    </Page>
  );
}
