import { Link } from '@tanstack/react-router';
import { isClosed } from '#domain/closing';
import { coordination } from '#domain/coordinatorship';
import { isListed } from '#storage/is-listed';
import { useMe } from '#storage/use-me';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { CoordinatorSection } from './coordinator-section';
import { ExclusionsRead } from './exclusions-read';
import { InvitationReply } from './invitation-reply';
import { InviteForm } from './invite-form';
import { NamedSection } from './named-section';
import { Participants } from './participants';
import { ServiceRows } from './service-rows';
import { useServicesWords } from './services-words';
import { StaffSection } from './staff-section';
import { useCase } from './use-case';

/** The participating services: who is invited, who coordinates, which colleagues, and who sees what and why. */
export function Services() {
  const t = useServicesWords();
  const view = useCase();
  const { actor } = useMe();
  const open = !isClosed(view.dossier);
  const coordinates = coordination(view.dossier)?.unit === actor.unit;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={
        <>
          <CoordinatorSection view={view} open={open} />
          {isListed(view) ? <StaffSection view={view} /> : <NamedSection view={view} />}
        </>
      }
    >
      <InvitationReply view={view} />
      <Section title={t('list')}>
        <Stack>
          <ServiceRows view={view} open={open} />
          {open && coordinates && (
            <div>
              <Opener id="service" kind="primary" icon="plus" form="service" label={t('invite')}>
                {(close) => <InviteForm view={view} onClose={close} />}
              </Opener>
            </div>
          )}
          <p>
            <Link to="/arenden/$caseId/remiss" params={{ caseId: view.id }}>
              {t('referrals')}
            </Link>
          </p>
          {open && !coordinates && <Hint>{t('notCoordinating')}</Hint>}
        </Stack>
      </Section>
      <Section
        title={t('participants')}
        aside={
          <Link to="/arenden/$caseId/vem-ser-vad" params={{ caseId: view.id }}>
            {t('matrix')}
          </Link>
        }
      >
        <Participants view={view} />
      </Section>
      <ExclusionsRead view={view} />
    </Page>
  );
}
