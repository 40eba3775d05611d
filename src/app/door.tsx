import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { SIGN_IN_PROBLEMS } from '#domain/sign-in';
import { ChooseAssignment } from '#features/sign-in/choose-assignment';
import { SignInDoor } from '#features/sign-in/sign-in-door';
import { SignInDoor as Door } from '#protocol/sign-in';
import { WithQueries } from '#storage/asked';
import { useAccountKeys } from '#storage/use-account-keys';
import { useAppWords } from './app-words';
import { signInByPasskey } from './by-passkey';
import { useDoorLink } from './door-link';
import { ask, post } from './door-requests';
import { NoNetwork } from './no-network';

const PracticeSignIn = lazy(async () => ({ default: (await import('./practice-sign-in')).PracticeSignIn }));
const Registration = lazy(async () => ({ default: (await import('./registration')).Registration }));

const DOOR = '/logga-in';

/**
 * The door where nobody is signed in: by role in practice, else at a provider or by passkey, and then the choice of an
 * assignment; for whoever comes by a link, the making of a passkey first.
 */
export function TheDoor({ onSignedIn }: { onSignedIn: () => void }) {
  return (
    <WithQueries>
      <WhichDoor onSignedIn={onSignedIn} />
    </WithQueries>
  );
}

function WhichDoor({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useAppWords();
  const keys = useAccountKeys();
  const link = useDoorLink();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const door = useQuery({
    queryKey: ['door'],
    queryFn: async () => {
      if (link?.kind === 'first') await post('/api/sign-in/link', { token: link.token });
      return ask('/api/sign-in/door', Door);
    },
  });
  const choose = useMutation({
    mutationFn: (assignment: string) => post('/api/sign-in/assignment', { assignment }),
    onSuccess: () => goIn(),
    networkMode: 'always',
  });
  /** Whoever came by the door's own address goes on to the start page; who came to another page is there now. */
  async function goIn() {
    if (pathname === DOOR) await navigate({ to: '/', replace: true });
    onSignedIn();
  }
  const byPasskey = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const signed = await signInByPasskey(keys);
      if (!signed.ok) return signed.problem;
      // Whoever has several assignments chooses among them first.
      const { data } = await door.refetch();
      if (!data?.choose) await goIn();
      return undefined;
    },
  });
  const leave = door.data?.leave ?? false;
  // What ended here is ended at the provider too: else the next one at this computer would be let in as this one.
  useEffect(() => {
    if (leave) window.location.replace('/api/sign-in/out');
  }, [leave]);
  const told = SIGN_IN_PROBLEMS.find((one) => one === new URLSearchParams(window.location.search).get('fel'));
  if (door.isError) return <NoNetwork why="needs-network" onAgain={() => void door.refetch()} />;
  if (!door.data || leave) return <p role="status">{t(leave ? 'start.leaving' : 'start.opening')}</p>;
  const { practice, choose: choice, passkeys, providers } = door.data;
  if (practice) return <PracticeSignIn onSignedIn={onSignedIn} />;
  if (choice)
    return (
      <ChooseAssignment {...choice} onChoose={(assignment) => choose.mutate(assignment)} failed={choose.isError} />
    );
  const signIn = { problem: byPasskey.data, pending: byPasskey.isPending };
  const onPasskey = () => byPasskey.mutate();
  if (passkeys && link)
    return (
      <Suspense fallback={<p role="status">{t('start.opening')}</p>}>
        <Registration token={link.token} providers={providers} onSignIn={onPasskey} signIn={signIn} />
      </Suspense>
    );
  const useless = link?.kind === 'invited' ? 'link-over' : undefined;
  return (
    <SignInDoor
      providers={providers}
      passkey={passkeys ? { onPress: onPasskey, pending: signIn.pending } : undefined}
      problem={signIn.problem ?? useless ?? told}
      first={link?.kind === 'first'}
    />
  );
}
