import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { SIGN_IN_PROBLEMS } from '#domain/sign-in';
import { buttonClass } from '#ui/button';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { useDoorWords } from './door-words';
import { SignInProblemNote } from './sign-in-problem-note';

/**
 * Where a sign-in that failed ends for somebody who was signed in already, and still is; and a one-time link that was opened
 * beside a session, whose token leaves the address at once.
 */
export function SignInPage() {
  const t = useDoorWords();
  const [hasLink] = useState(() => /^#(forsta-administrator|inbjudan)=/.test(window.location.hash));
  useEffect(() => {
    if (hasLink) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [hasLink]);
  const problem = SIGN_IN_PROBLEMS.find((one) => one === new URLSearchParams(window.location.search).get('fel'));
  return (
    <Page
      title={t(hasLink ? 'already' : 'still')}
      action={
        <Link to="/" className={buttonClass('primary')}>
          {t('home')}
        </Link>
      }
    >
      {hasLink && (
        <Note tone="info" title={t('alreadyLink')}>
          <p>{t('alreadyWhat')}</p>
        </Note>
      )}
      {problem && <SignInProblemNote problem={problem} />}
    </Page>
  );
}
