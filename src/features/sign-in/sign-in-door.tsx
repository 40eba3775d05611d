import type { SignInProblem } from '#domain/sign-in';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { useDoorWords } from './door-words';
import { type ProviderLink, ProviderLinks } from './provider-links';
import { SignInProblemNote } from './sign-in-problem-note';

/**
 * The door: a button where people sign in by passkey, and one link per provider, which leaves the app. `first`: a link to
 * become the first administrator was opened.
 */
export function SignInDoor(props: {
  providers: readonly ProviderLink[];
  /** Signs in by passkey, where there are local accounts. */
  passkey?: { onPress: () => void; pending: boolean };
  problem?: SignInProblem;
  first?: boolean;
}) {
  const t = useDoorWords();
  const { providers, passkey, problem, first } = props;
  const hasProvider = providers.length > 0;
  const lead = passkey ? t(hasProvider ? 'leadBoth' : 'leadPasskey') : t(hasProvider ? 'lead' : 'none');
  return (
    <Page title={t('title')} lead={lead}>
      {problem && <SignInProblemNote problem={problem} />}
      {first && (
        <Note tone="info" title={t('first')}>
          {t('firstDetail')}
        </Note>
      )}
      {(passkey || hasProvider) && (
        <Actions>
          {passkey && (
            <Button
              kind="primary"
              icon="key"
              onPress={passkey.onPress}
              blockedBy={passkey.pending ? t('waiting') : undefined}
            >
              {t('passkey')}
            </Button>
          )}
          <ProviderLinks providers={providers} first={passkey ? 'secondary' : 'primary'} />
        </Actions>
      )}
    </Page>
  );
}
