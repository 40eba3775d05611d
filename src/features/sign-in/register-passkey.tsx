import { type FormEvent, useState } from 'react';
import { namePasskey } from '#domain/passkey-name';
import type { SignInProblem } from '#domain/sign-in';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { type ProviderLink, ProviderLinks } from './provider-links';
import { useRegisterWords } from './register-words';
import { SignInProblemNote } from './sign-in-problem-note';

/** Whom the link is for: somebody known by name, or whoever becomes the first administrator of a unit. */
export interface LinkFor {
  first: boolean;
  name: string | null;
  unit: string | null;
}

/** Where whoever was invited makes the passkey. A first administrator says a name, or signs in at a provider instead. */
export function RegisterPasskey(props: {
  link: LinkFor;
  providers: readonly ProviderLink[];
  onMake: (name: string | null) => void;
  pending: boolean;
  problem?: SignInProblem;
}) {
  const t = useRegisterWords();
  const { link, providers, onMake, pending, problem } = props;
  const [name, setName] = useState('');
  const { check, errors, attempt } = useCheckedForm({
    schema: namePasskey.args,
    args: () => ({ name }),
    words: { name: t('nameMissing') },
  });
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (!link.first) return onMake(null);
    const args = check();
    if (args) onMake(args.name);
  };
  const unit = link.unit ?? '';
  const lead = link.first ? t('firstLead', { unit }) : link.unit ? t('lead', { unit }) : t('leadAll');
  return (
    <Page title={link.first ? t('firstTitle') : t('title', { name: link.name ?? '' })} lead={lead}>
      {problem && <SignInProblemNote problem={problem} />}
      <form noValidate aria-label={t('make')} onSubmit={make}>
        <Stack>
          <ErrorSummary title={errors.title} errors={errors.list} attempt={attempt} />
          {link.first ? (
            <TextField
              id="name"
              label={t('name')}
              hint={t('nameHint')}
              autoComplete="name"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={errors.of('name')}
            />
          ) : (
            <p>{t('notYou', { name: link.name ?? '' })}</p>
          )}
          <Hint>{t('what')}</Hint>
          <Actions>
            <Button type="submit" kind="primary" icon="key" blockedBy={pending ? t('waiting') : undefined}>
              {t('make')}
            </Button>
            <ProviderLinks providers={providers} first="secondary" />
          </Actions>
        </Stack>
      </form>
    </Page>
  );
}
