import { Link } from '@tanstack/react-router';
import { consent } from '#domain/consent';
import { decisionWords } from '#domain/decision-words';
import { formatDate, formatWeek } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useIssueWords } from './issue-words';
import { mayUseBasis } from './plan-basis';
import type { PlanView } from './use-plan';

/** The consent, or the board's decision, that the plan rests on now. */
export function ConsentStrip({ plan }: { plan: PlanView }) {
  const t = useIssueWords();
  const language = useLanguage();
  const bases = mayUseBasis(plan);
  if (bases.length === 0) return null;
  const rule = decisionWords(plan.gate, language);
  return (
    <Section title={t('consent.title')}>
      {bases.map((basis) => (
        <Facts key={basis.id}>
          <Fact term={t('consent.purpose')}>
            <Written text={basis.purpose} />
          </Fact>
          {basis.validTo && (
            <Fact term={t('consent.until')} detail={formatWeek(basis.validTo, language)}>
              {formatDate(basis.validTo, language, { year: true })}
            </Fact>
          )}
          <Fact term={t('consent.rule')} detail={rule.source}>
            {rule.sentence}
          </Fact>
          {plan.dossier.get(consent, basis.id) && (
            <Fact term={t('consent.undo')}>
              <Link
                to="/arenden/$caseId/samtycke/$consentId/ta-tillbaka"
                params={{ caseId: plan.caseId, consentId: basis.id }}
              >
                {t('consent.withdraw')}
              </Link>
            </Fact>
          )}
        </Facts>
      ))}
    </Section>
  );
}
