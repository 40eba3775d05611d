import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query';
import { ChoosePerson } from '#features/sign-in/choose-person';
import { PracticeUsers } from '#protocol/session';
import { CLIENT_HEADER, PROTOCOL_VERSION } from '#protocol/version';
import { useAppWords } from './app-words';

/** What only the server knows; never persisted, and never the same thing as a record. */
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });

async function practiceUsers() {
  const response = await fetch('/api/practice/users');
  if (!response.ok) throw new Error(`practice users: ${response.status}`);
  return PracticeUsers.parse(await response.json()).users;
}

async function signIn(userId: string) {
  const response = await fetch('/api/practice/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', [CLIENT_HEADER]: String(PROTOCOL_VERSION) },
    body: JSON.stringify({ userId }),
  });
  if (!response.ok) throw new Error(`practice sign-in: ${response.status}`);
}

/** The practice door with what the server knows of who may be chosen. Loaded only where nobody is signed in. */
export function PracticeSignIn({ onSignedIn }: { onSignedIn: () => void }) {
  return (
    <QueryClientProvider client={queries}>
      <Door onSignedIn={onSignedIn} />
    </QueryClientProvider>
  );
}

function Door({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useAppWords();
  const people = useQuery({ queryKey: ['practice-users'], queryFn: practiceUsers });
  const choose = useMutation({ mutationFn: signIn, onSuccess: onSignedIn, networkMode: 'always' });
  const failed = people.isError || choose.isError;
  if (people.isPending) return <p role="status">{t('start.opening')}</p>;
  return (
    <ChoosePerson
      people={people.data ?? []}
      onChoose={(id) => choose.mutate(id)}
      problem={failed ? t('start.noContact') : undefined}
    />
  );
}
