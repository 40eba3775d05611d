import { useMutation, useQuery } from '@tanstack/react-query';
import { PasskeyMade } from '#features/sign-in/passkey-made';
import { RegisterPasskey } from '#features/sign-in/register-passkey';
import { SignInDoor } from '#features/sign-in/sign-in-door';
import { LinkAnswer } from '#protocol/passkeys';
import type { SignInDoor as Door } from '#protocol/sign-in';
import { useAccountKeys } from '#storage/use-account-keys';
import { useAppWords } from './app-words';
import { registerByLink } from './by-passkey';
import { attempt } from './door-requests';

interface RegistrationProps {
  token: string;
  providers: Door['providers'];
  /** Goes on to the sign-in with the new passkey. */
  onSignIn: () => void;
  signIn: { problem: Parameters<typeof SignInDoor>[0]['problem']; pending: boolean };
}

/** The door for whoever comes by a one-time link: whom it is for, a passkey is made, and it signs in. */
export function Registration({ token, providers, onSignIn, signIn }: RegistrationProps) {
  const t = useAppWords();
  const keys = useAccountKeys();
  const look = useQuery({
    queryKey: ['link', token],
    queryFn: () => attempt('/api/sign-in/passkey/link', { token }, LinkAnswer),
    // What it was for does not change, and a link that has been used may not be asked for once more.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const make = useMutation({
    networkMode: 'always',
    mutationFn: (name: string | null) => registerByLink(keys, { token, name }),
  });
  if (!look.data) return <p role="status">{t('start.opening')}</p>;
  if (make.data?.ok) return <PasskeyMade onSignIn={onSignIn} {...signIn} />;
  if (!look.data.ok)
    return (
      <SignInDoor
        providers={providers}
        problem={signIn.problem ?? look.data.problem}
        passkey={{ onPress: onSignIn, pending: signIn.pending }}
      />
    );
  return (
    <RegisterPasskey
      link={look.data.value}
      providers={look.data.value.first ? providers : []}
      onMake={(name) => make.mutate(name)}
      pending={make.isPending}
      problem={make.data && !make.data.ok ? make.data.problem : undefined}
    />
  );
}
