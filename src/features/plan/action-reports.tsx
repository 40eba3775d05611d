import { actionReport } from '#domain/action-report';
import { ACTION_STATUS_WORDS } from '#domain/choice-words';
import { capital } from '#ui/capital';
import { formatDay } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import styles from './beside.module.css';
import { useMatrixWords } from './matrix-words';
import type { PlanView } from './use-plan';

/** What the responsible unit has said of an action, newest last. */
export function ActionReports({ plan, actionId }: { plan: PlanView; actionId: string }) {
  const t = useMatrixWords();
  const language = useLanguage();
  const reports = plan.dossier
    .list(actionReport)
    .filter((report) => report.body.actionId === actionId)
    .sort((a, b) => a.at - b.at);
  if (reports.length === 0) return null;
  return (
    <ul role="list" className={styles.beside}>
      {reports.map(({ id, unit, body }) => (
        <li key={id}>
          <b>{t(`report.said.${body.says}`, { unit: plan.unitName(unit), day: formatDay(body.on, language) })}</b>{' '}
          {body.status && `${capital(ACTION_STATUS_WORDS[body.status][language])}. `}
          <Written text={body.text} />
        </li>
      ))}
    </ul>
  );
}
