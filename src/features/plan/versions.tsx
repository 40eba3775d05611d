import { Link } from '@tanstack/react-router';
import { child } from '#domain/child';
import { PAPER_HOW_WORDS, PAPER_LANGUAGE_WORDS } from '#domain/choice-words';
import { guardian } from '#domain/guardian';
import { issuedCopies } from '#domain/issued-copies';
import { listed } from '#domain/listed';
import { paperIssue } from '#domain/paper-issue';
import { type PlanVersion, planVersions } from '#domain/plan-version';
import type { Rec } from '#domain/record';
import { buttonClass } from '#ui/button';
import { capital } from '#ui/capital';
import { Card } from '#ui/card';
import { formatDateTime, formatDay } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Icon } from '#ui/icon';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useDifferenceWords } from './difference-words';
import { Differences } from './differences';
import { EntryList } from './entry-list';
import { useIssueWords } from './issue-words';
import { partsOf } from './plan-parts';
import type { PlanView } from './use-plan';
import styles from './versions.module.css';

/** The issued versions, newest first, with who got a copy and which papers the family got. */
export function Versions({ plan }: { plan: PlanView }) {
  const t = useIssueWords();
  const versions = planVersions(plan.dossier).reverse();
  if (versions.length === 0 && !plan.coordinates) return null;
  if (versions.length === 0)
    return (
      <Section id="versioner" title={t('versions.title')}>
        <Hint>{t('versions.none')}</Hint>
      </Section>
    );
  return (
    <Section id="versioner" title={t('versions.title')} count={versions.length}>
      <Stack>
        {versions.map((version, at) => (
          <Card key={version.id}>
            <OneVersion plan={plan} version={version} before={versions[at + 1]?.body} />
          </Card>
        ))}
      </Stack>
    </Section>
  );
}

function OneVersion(props: { plan: PlanView; version: Rec<PlanVersion>; before: PlanVersion | undefined }) {
  const { plan, version, before } = props;
  const differs = useDifferenceWords();
  const t = useIssueWords();
  const language = useLanguage();
  const { number, issuedAt, issuedBy, entries } = version.body;
  const copies = issuedCopies(plan.dossier, version, plan.view.facts.unit);
  const papers = plan.dossier.list(paperIssue).filter((paper) => paper.body.versionId === version.id);
  const readerName = (reader: string) =>
    reader === 'child'
      ? (plan.dossier.list(child)[0]?.body.firstName ?? t('child'))
      : (plan.dossier.get(guardian, reader)?.body.name ?? t('guardian'));
  return (
    <>
      <h3>{t('versions.one', { number })}</h3>
      <Hint>{t('versions.issued', { when: formatDateTime(issuedAt, language, { year: true }), name: issuedBy })}</Hint>
      {plan.view.unsent.has(version.id) && (
        <Status tone="idle" icon="laptop">
          {t('versions.unsent')}
        </Status>
      )}
      <Facts>
        <Fact term={t('versions.copies')} detail={t('versions.copiesHint')}>
          {copies.length === 0 && t('versions.nobody')}
          {copies.length > 0 && (
            <ul role="list" className={styles.copies}>
              {copies.map(({ unit, body }) => (
                <li key={unit}>
                  {plan.unitName(unit)}
                  <Hint>
                    {capital(
                      listed(
                        partsOf(body.entries).map((part) => t(`part.${part}`)),
                        language,
                      ),
                    )}
                  </Hint>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact term={t('versions.papers')}>
          {papers.length === 0 && t('versions.noPapers')}
          {papers.map(({ id, body }) => (
            <div key={id}>
              {t('versions.paper', {
                name: readerName(body.reader),
                language: PAPER_LANGUAGE_WORDS[body.language][language],
                how: PAPER_HOW_WORDS[body.how][language],
                day: formatDay(body.on, language),
              })}
            </div>
          ))}
        </Fact>
      </Facts>
      <Link to="/arenden/$caseId/papper" params={{ caseId: plan.caseId }} className={buttonClass('secondary', 's')}>
        <Icon name="print" />
        {t('versions.print')}
      </Link>
      {before && (
        <details>
          <summary>{differs('show', { number: before.number })}</summary>
          <Differences plan={plan} older={before.entries} newer={entries} />
        </details>
      )}
      <details>
        <summary>{t('versions.show')}</summary>
        <EntryList plan={plan} entries={entries} />
      </details>
    </>
  );
}
