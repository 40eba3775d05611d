import { Link } from '@tanstack/react-router';
import { MISSING_WORDS } from '#domain/case-words';
import type { MissingPart } from '#domain/missing-for-issue';
import { recordText } from '#domain/record-text';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { Task, TaskList } from '#ui/task-list';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useIssueWords } from './issue-words';
import type { PlanView } from './use-plan';

const WHERE: Record<MissingPart, string> = {
  plan: 'ansvar',
  goal: 'mal',
  action: 'mal',
  'action-owner': 'mal',
  'action-date': 'mal',
  others: 'ansvar',
  'overall-responsible': 'ansvar',
  'child-voice': 'rost',
  'follow-up-date': 'ansvar',
};

/** What still stops the plan from being issued, each with the way to mend it. */
export function WhatRemains({ plan }: { plan: PlanView }) {
  const t = useIssueWords();
  const language = useLanguage();
  if (plan.missing.length === 0) return null;
  return (
    <Section title={t('left.title')} count={plan.missing.length} tone="stop">
      <TaskList label={t('left.title')}>
        {plan.missing.map(({ part, recordId }) => {
          const entry = plan.entries.find((one) => one.id === recordId && one.entity !== 'plan');
          return (
            <Task
              key={`${part} ${recordId}`}
              what={
                <Link to="/arenden/$caseId/plan" params={{ caseId: plan.caseId }} hash={WHERE[part]}>
                  {MISSING_WORDS[part][language]}
                </Link>
              }
              detail={entry && <Written text={recordText(entry).split('\n')[0] ?? ''} />}
              status={<Status tone="stop">{t('law.missing')}</Status>}
            />
          );
        })}
      </TaskList>
    </Section>
  );
}
