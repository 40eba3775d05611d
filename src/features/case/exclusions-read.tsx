import { Link } from '@tanstack/react-router';
import { exclusion } from '#domain/exclusion';
import { KIND_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { capital } from '#ui/capital';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useServicesWords } from './services-words';

/** What the family does not want shared, as far as one may see it; it is changed among the consents. */
export function ExclusionsRead({ view }: { view: DossierView }) {
  const t = useServicesWords();
  const language = useLanguage();
  const { unit } = useMe();
  const living = view.dossier.list(exclusion).filter((one) => one.body.ended === null);
  const nameOf = (id: string | null) => (id === null ? t('anyone') : (unit(id)?.name ?? id));
  return (
    <Section
      title={t('exclusions')}
      aside={
        <Link to="/arenden/$caseId/samtycke" params={{ caseId: view.id }}>
          {t('toConsent')}
        </Link>
      }
    >
      {living.length === 0 && <Hint>{t('noExclusions')}</Hint>}
      <ul role="list">
        {living.map(({ id, body }) => {
          const kinds = body.kinds?.length
            ? listed(
                body.kinds.map((kind) => KIND_WORDS[kind].name[language]),
                language,
              )
            : t('anything');
          return (
            <li key={id}>
              <Status tone="stop">
                {t('exclusion', { kinds: capital(kinds), from: nameOf(body.from), to: nameOf(body.to) })}
              </Status>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
