import type { SignInProblem } from '#domain/sign-in';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { useRegisterWords } from './register-words';
import { SignInProblemNote } from './sign-in-problem-note';

/** The passkey is made; the first sign-in with it shows at once that it works. */
export function PasskeyMade(props: { onSignIn: () => void; pending: boolean; problem?: SignInProblem }) {
  const t = useRegisterWords();
  return (
    <Page title={t('madeTitle')} lead={t('madeLead')}>
      {props.problem && <SignInProblemNote problem={props.problem} />}
      <Note tone="info" title={t('another')}>
        <p>{t('anotherWhat')}</p>
      </Note>
      <Actions>
        <Button kind="primary" icon="key" onPress={props.onSignIn} blockedBy={props.pending ? t('waiting') : undefined}>
          {t('signIn')}
        </Button>
      </Actions>
    </Page>
  );
}
