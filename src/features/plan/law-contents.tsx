import type { ReactNode } from 'react';
import { type Action, action } from '#domain/action';
import { listed } from '#domain/listed';
import type { MissingPart } from '#domain/missing-for-issue';
import { entriesOf } from '#domain/plan-content';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { Task, TaskList } from '#ui/task-list';
import { Written } from '#ui/written';
import { useIssueWords } from './issue-words';
import type { PlanView } from './use-plan';

/** The four contents that the law requires (SoL 10 kap. 8 §, HSL 16 kap. 4 §), each with what stands in the plan. */
export function LawContents({ plan }: { plan: PlanView }) {
  const t = useIssueWords();
  const actions = entriesOf(plan.entries, action);
  const lacks = (part: MissingPart) => plan.missing.some((one) => one.part === part);
  const names = (type: 'family' | 'other') =>
    actions.flatMap(({ body }) =>
      body.responsible?.type === type ? [`${body.text} (${nameOf(body.responsible)})`] : [],
    );
  const byOthers = [...names('family'), ...names('other')];
  const contents: [string, boolean, ReactNode][] = [
    [t('law.actions'), !lacks('action'), t('law.actionsAre', { count: actions.length })],
    [t('law.owners'), actions.length > 0 && !lacks('action-owner'), t('law.ownersAll')],
    [
      t('law.others'),
      !lacks('others'),
      byOthers.length > 0 ? <Written text={listed(byOthers, 'sv')} /> : t('law.othersNone'),
    ],
    [t('law.overall'), !lacks('overall-responsible'), plan.living?.body.overallResponsible?.name ?? ''],
  ];
  return (
    <Section title={t('law.title')} aside={<Hint>{t('law.source')}</Hint>}>
      <TaskList label={t('law.title')}>
        {contents.map(([name, there, detail]) => (
          <Task
            key={name}
            what={name}
            detail={there ? detail : undefined}
            status={
              there ? <Status tone="ok">{t('law.there')}</Status> : <Status tone="stop">{t('law.missing')}</Status>
            }
          />
        ))}
      </TaskList>
    </Section>
  );
}

const nameOf = (who: NonNullable<Action['responsible']>) =>
  who.type === 'family' ? who.who : who.type === 'other' ? who.name : who.person;
