import { Link } from '@tanstack/react-router';
import { SIGN_IN_PROBLEMS } from '#domain/sign-in';
import { buttonClass } from '#ui/button';
import { Page } from '#ui/page';
import { useDoorWords } from './door-words';
import { SignInProblemNote } from './sign-in-problem-note';

/** Where a sign-in that failed ends for somebody who was signed in already, and still is. */
export function SignInPage() {
  const t = useDoorWords();
  const problem = SIGN_IN_PROBLEMS.find((one) => one === new URLSearchParams(window.location.search).get('fel'));
  return (
    <Page
      title={t('still')}
      action={
        <Link to="/" className={buttonClass('primary')}>
          {t('home')}
        </Link>
      }
    >
      {problem && <SignInProblemNote problem={problem} />}
    </Page>
  );
}
