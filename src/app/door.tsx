import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, useEffect, useState } from 'react';
import { SIGN_IN_PROBLEMS } from '#domain/sign-in';
import { ChooseAssignment } from '#features/sign-in/choose-assignment';
import { SignInDoor } from '#features/sign-in/sign-in-door';
import { SignInDoor as Door } from '#protocol/sign-in';
import { WithQueries } from '#storage/asked';
import { Button } from '#ui/button';
import { Page } from '#ui/page';
import { useAppWords } from './app-words';
import { ask, post } from './door-requests';

const PracticeSignIn = lazy(async () => ({ default: (await import('./practice-sign-in')).PracticeSignIn }));

/** The one-time token of a link for the first administrator. */
const readLink = () => /^#forsta-administrator=([\w-]{43})$/.exec(window.location.hash)?.[1];

/** The door where nobody is signed in: by role in practice, else at a provider, and then the choice of an assignment. */
export function TheDoor({ onSignedIn }: { onSignedIn: () => void }) {
  return (
    <WithQueries>
      <WhichDoor onSignedIn={onSignedIn} />
    </WithQueries>
  );
}

function WhichDoor({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useAppWords();
  const [link] = useState(readLink);
  // Out of the address as soon as it is read; not while drawing, for the router draws anew at each change of the address.
  useEffect(() => {
    if (link) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [link]);
  const door = useQuery({
    queryKey: ['door'],
    queryFn: async () => {
      if (link) await post('/api/sign-in/link', { token: link });
      return ask('/api/sign-in/door', Door);
    },
  });
  const choose = useMutation({
    mutationFn: (assignment: string) => post('/api/sign-in/assignment', { assignment }),
    onSuccess: onSignedIn,
    networkMode: 'always',
  });
  const leave = door.data?.leave ?? false;
  // What ended here is ended at the provider too: else the next one at this computer would be let in as this one.
  useEffect(() => {
    if (leave) window.location.replace('/api/sign-in/out');
  }, [leave]);
  const problem = SIGN_IN_PROBLEMS.find((one) => one === new URLSearchParams(window.location.search).get('fel'));
  if (door.isError)
    return (
      <Page
        title={t('start.needs-network')}
        lead={t('start.needs-network-lead')}
        action={
          <Button kind="primary" onPress={() => void door.refetch()}>
            {t('start.retry')}
          </Button>
        }
      >
        {null}
      </Page>
    );
  if (!door.data || leave) return <p role="status">{t(leave ? 'start.leaving' : 'start.opening')}</p>;
  if (door.data.practice) return <PracticeSignIn onSignedIn={onSignedIn} />;
  if (door.data.choose)
    return (
      <ChooseAssignment
        {...door.data.choose}
        onChoose={(assignment) => choose.mutate(assignment)}
        failed={choose.isError}
      />
    );
  return <SignInDoor providers={door.data.providers} problem={problem} first={link !== undefined} />;
}
