import { useMe } from '#storage/use-me';
import { Section } from '#ui/section';
import { useAccessWords } from './access-words';
import { ChangePassphrase } from './change-passphrase';
import { Passkeys } from './passkeys';

/** What opens the device that one sits at; works without a network. */
export function ThisDevice() {
  const t = useAccessWords();
  const { practice } = useMe();
  return (
    <Section title={t('title')}>
      {practice ? (
        <p>{t('practice')}</p>
      ) : (
        <>
          <ChangePassphrase />
          <Passkeys />
        </>
      )}
    </Section>
  );
}
