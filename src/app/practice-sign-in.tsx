import { useMutation, useQuery } from '@tanstack/react-query';
import { ChoosePerson } from '#features/sign-in/choose-person';
import { PracticeUsers } from '#protocol/session';
import { useAppWords } from './app-words';
import { ask, post } from './door-requests';

/** The practice door, with what the server knows of who may be chosen. Stands within the queries of the whole door. */
export function PracticeSignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useAppWords();
  const people = useQuery({
    queryKey: ['practice-users'],
    queryFn: () => ask('/api/practice/users', PracticeUsers),
  });
  const choose = useMutation({
    mutationFn: (userId: string) => post('/api/practice/session', { userId }),
    onSuccess: onSignedIn,
    networkMode: 'always',
  });
  const failed = people.isError || choose.isError;
  if (people.isPending) return <p role="status">{t('start.opening')}</p>;
  return (
    <ChoosePerson
      people={people.data?.users ?? []}
      onChoose={(id) => choose.mutate(id)}
      problem={failed ? t('start.noContact') : undefined}
    />
  );
}
