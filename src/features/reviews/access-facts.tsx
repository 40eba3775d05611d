import type { ReactNode } from 'react';
import { ROLE_WORDS } from '#domain/choice-words';
import type { DrawnAccess } from '#storage/online-commands';
import { formatDate } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { useLanguage } from '#ui/words';
import { AccessLines } from './access-lines';
import { useLogCheckWords } from './log-check-words';

const GROUNDS = ['opener', 'assigned', 'receiver', 'opening', 'review', 'reviewer'] as const;

/** What a drawn access is called: who, in which case, which day. */
export function useAccessTitle(): (access: DrawnAccess) => string {
  const t = useLogCheckWords();
  const language = useLanguage();
  return ({ name, reference, from }) =>
    t(reference ? 'access' : 'accessNoReference', {
      name,
      reference: reference ?? '',
      date: formatDate(from, language, { year: true }),
    });
}

/** All that there is to judge a drawn access by; `found`, on paper, what it was judged to be. */
export function AccessFacts({ access, found }: { access: DrawnAccess; found?: ReactNode }) {
  const t = useLogCheckWords();
  const language = useLanguage();
  const { name, role, drawn, risks, lines, grounds, reasons, standing, wrote } = access;
  const date = (at: number) => formatDate(at, language, { year: true });
  const stands = () => {
    if (!standing) return t('noRelation');
    const since = date(standing.since);
    return standing.until === null ? t('stands', { since }) : t('stood', { since, until: date(standing.until) });
  };
  return (
    <Facts>
      <Fact term={t('who')} detail={role ? ROLE_WORDS[role][language] : undefined}>
        {name}
      </Fact>
      <Fact term={t('why')} detail={risks.map((risk) => t(`risks.${risk}`)).join(', ') || undefined}>
        {t(`drawn.${drawn}`)}
      </Fact>
      <Fact term={t('did')}>
        <AccessLines lines={lines} />
      </Fact>
      <Fact term={t('ground')}>
        {grounds.map((one) => t(`grounds.${GROUNDS.find((known) => known === one) ?? 'other'}`)).join(', ') ||
          t('noGround')}
      </Fact>
      {reasons.length > 0 && (
        <Fact term={t('reason')}>
          <span lang="sv">{reasons.join(' ')}</span>
        </Fact>
      )}
      <Fact term={t('relation')} detail={wrote > 0 ? t('wrote', { count: wrote }) : undefined}>
        {stands()}
      </Fact>
      {found && <Fact term={t('paper.found')}>{found}</Fact>}
    </Facts>
  );
}
