import { Link, useParams } from '@tanstack/react-router';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { formatFullDay } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { AcuteOpenings } from './acute-openings';
import { BoardDecisions } from './board-decisions';
import { ConfirmedNote } from './confirmed-list';
import { ConsentCard } from './consent-card';
import { isOver, standingOfBasis } from './consent-state';
import { useListWords } from './list-words';
import { OtherPermissions } from './other-permissions';
import { WithoutConsent } from './without-consent';

/** Every consent and decision of the case: how each stands in words, and what can be done about it. */
export function ConsentList() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  return view ? <ListPage view={view} /> : null;
}

const ORDER = ['valid', 'waiting-verification', 'waiting-answer', 'refused', 'not-started', 'unsound'] as const;

function ListPage({ view }: { view: DossierView }) {
  const t = useListWords();
  const language = useLanguage();
  const now = useNow();
  const consents = view.facts.bases
    .filter((basis) => basis.by === 'consent')
    .map((basis) => ({ basis, standing: standingOfBasis(view.facts, basis, now) }))
    .sort((a, b) => b.basis.start - a.basis.start);
  const living = consents.filter(({ standing }) => !isOver(standing));
  const over = consents.filter(({ standing }) => isOver(standing));
  const best = ORDER.map((state) => living.find((one) => one.standing.state === state)).find(Boolean);
  const state = best ? (best.standing.state as (typeof ORDER)[number]) : undefined;
  const date = best && formatFullDay((state === 'valid' ? best.basis.validTo : best.basis.validFrom) ?? now, language);
  const isFirst = living.length === 0;
  return (
    <Page
      title={t('title')}
      lead={state ? t(`lead.${state}`, { date: date ?? '' }) : t(over.length > 0 ? 'lead.over' : 'lead.none')}
      action={
        <Link
          to="/arenden/$caseId/samtycke/nytt"
          params={{ caseId: view.id }}
          className={buttonClass(isFirst ? 'primary' : 'secondary')}
        >
          {t('record')}
        </Link>
      }
      aside={<WithoutConsent view={view} />}
      asideWidth="wide"
    >
      <ConfirmedNote view={view} />
      <Section
        title={t('living')}
        count={living.length}
        aside={
          <Link to="/arenden/$caseId/vem-ser-vad" params={{ caseId: view.id }}>
            {t('whoSeesWhat')}
          </Link>
        }
      >
        {isFirst && <Empty title={t('noneLiving')}>{t('noneText')}</Empty>}
        <Stack>
          {living.map(({ basis }) => (
            <ConsentCard key={basis.id} view={view} basis={basis} title={basis.purpose} />
          ))}
        </Stack>
      </Section>
      <AcuteOpenings view={view} />
      <BoardDecisions view={view} />
      <OtherPermissions view={view} />
      {over.length > 0 && (
        <Section title={t('over')} count={over.length}>
          <Stack>
            {over.map(({ basis }) => (
              <ConsentCard key={basis.id} view={view} basis={basis} title={basis.purpose} />
            ))}
          </Stack>
        </Section>
      )}
    </Page>
  );
}
