import { Link } from '@tanstack/react-router';
import { decisionWords } from '#domain/decision-words';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { useLanguage } from '#ui/words';
import { usePlanWords } from './plan-words';
import type { PlanView } from './use-plan';

/** Why nobody may write in the plan now, what would make it possible, and by which rule. Nothing where one may. */
export function GateNote({ plan }: { plan: PlanView }) {
  const t = usePlanWords();
  const language = useLanguage();
  if (plan.closed) return <Note tone="info">{t('closed')}</Note>;
  if (plan.gate.ok) return null;
  const { sentence, remedy, source } = decisionWords(plan.gate, language);
  return (
    <Note tone="stop" title={t('gate.title')}>
      <p>{sentence}</p>
      {remedy && <p>{remedy}</p>}
      {plan.entries.length > 0 && <p>{t('gate.keeps')}</p>}
      <p>
        <Link to="/arenden/$caseId/samtycke" params={{ caseId: plan.caseId }}>
          {t('gate.consent')}
        </Link>
      </p>
      <Hint>{source}</Hint>
    </Note>
  );
}
