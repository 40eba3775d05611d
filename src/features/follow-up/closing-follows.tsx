import { basisHolds } from '#domain/consent-validity';
import { issuedCopies } from '#domain/issued-copies';
import { planVersions } from '#domain/plan-version';
import { formatDate } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { useCloseWords } from './close-words';
import type { FollowUpView } from './use-follow-up';

/** What follows from closing: the consents that still hold, the copies that others keep, and the way back. */
export function ClosingFollows({ seen }: { seen: FollowUpView }) {
  const t = useCloseWords();
  const language = useLanguage();
  const { facts, unsent } = seen.view;
  const holding = facts.bases.filter((basis) => basisHolds(facts, basis, seen.now).ok);
  const last = holding
    .map((basis) => basis.validTo ?? '')
    .sort()
    .at(-1);
  const copies = new Set(
    planVersions(seen.dossier).flatMap((version) =>
      issuedCopies(seen.dossier, version, facts.unit).map((copy) => copy.unit),
    ),
  );
  return (
    <ul>
      <li>
        {last
          ? t('after.consents', { count: holding.length, day: formatDate(last, language, { year: true }) })
          : t('after.noConsents')}
      </li>
      <li>{copies.size > 0 ? t('after.copies', { count: copies.size }) : t('after.noCopies')}</li>
      <li>{t('after.readOnly')}</li>
      <li>{t('after.reopen')}</li>
      {unsent.size > 0 && <li>{t('after.unsent', { count: unsent.size })}</li>}
    </ul>
  );
}
