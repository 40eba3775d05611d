import { isClosed } from '#domain/closing';
import { guardian } from '#domain/guardian';
import { childProtection } from '#domain/protection-mark';
import { isListed } from '#storage/is-listed';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { ChildSection } from './child-section';
import { useFamilyWords } from './family-words';
import { GuardianCard } from './guardian-card';
import { GuardianForm } from './guardian-form';
import { OfflineCopySection } from './offline-copy-section';
import { ProtectionSection } from './protection-section';
import { ShieldSection } from './shield-section';
import { useCase } from './use-case';

/** The child and the adults close to it: custody, how each can be asked, protection, and what is kept from whom. */
export function Family() {
  const t = useFamilyWords();
  const view = useCase();
  const open = !isClosed(view.dossier);
  const isProtected = childProtection(view.dossier.all()) !== 'NONE';
  const adults = view.dossier.list(guardian);
  return (
    <Page
      title={t('title')}
      lead={t(isProtected ? 'leadProtected' : 'lead')}
      aside={
        <>
          <ProtectionSection view={view} />
          {!isListed(view) && <OfflineCopySection view={view} />}
        </>
      }
    >
      <ChildSection view={view} open={open} />
      <Section title={t('guardians')} count={adults.length}>
        <Stack>
          {adults.length === 0 && <Hint>{t('noGuardians')}</Hint>}
          {adults.map((one) => (
            <GuardianCard key={one.id} view={view} record={one} open={open} />
          ))}
          {open && (
            <div>
              <Opener id="adult" icon="plus" form="adult" label={t('add')}>
                {(close) => <GuardianForm view={view} onClose={close} />}
              </Opener>
            </div>
          )}
        </Stack>
      </Section>
      <ShieldSection view={view} />
    </Page>
  );
}
