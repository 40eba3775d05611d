import { type BestInterests, bestInterests, checkBestInterests, editBestInterests } from '#domain/best-interests';
import { civilDate } from '#domain/civil-date';
import { entriesOf, type PlanEntry } from '#domain/plan-content';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { DateField } from '#ui/date-field';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { TextArea } from '#ui/text-area';
import { Written } from '#ui/written';
import { Editable } from './editable';
import { FormOpener } from './form-opener';
import { KindField } from './kind-field';
import { usePartsWords } from './parts-words';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';
import type { PlanView } from './use-plan';

const ARTICLES = ['article2', 'article3', 'article6', 'article12'] as const;
const FIELDS = [...ARTICLES, 'on'] as const;

/** How many of the four questions some check has answered. */
export const articlesAnswered = (plan: PlanView): number =>
  ARTICLES.filter((article) => entriesOf(plan.entries, bestInterests).some((entry) => entry.body[article] !== ''))
    .length;

/** The best-interests check: four questions of the convention on the rights of the child. */
export function BestInterestsSection({ plan }: { plan: PlanView }) {
  const t = usePartsWords();
  const all = entriesOf(plan.entries, bestInterests);
  const count = articlesAnswered(plan);
  const own = all.some((entry) => entry.unit === plan.unit);
  return (
    <Section
      id="barnets-basta"
      title={t('best.title')}
      aside={<Status tone={count === 4 ? 'ok' : 'warn'}>{t('best.count', { count })}</Status>}
    >
      <Stack>
        {all.map((entry) => (
          <Editable
            key={entry.id}
            plan={plan}
            record={entry}
            what={t('best.title')}
            form={(kept) => <BestInterestsForm {...kept} entry={entry} />}
          >
            <Facts layout="above">
              {ARTICLES.map((article) => (
                <Fact
                  key={article}
                  term={`${t(`best.${article}`)} (${t('best.source', { article: article.slice('article'.length) })})`}
                >
                  {entry.body[article] ? <Written text={entry.body[article]} /> : <Hint>{t('best.empty')}</Hint>}
                </Fact>
              ))}
            </Facts>
          </Editable>
        ))}
        {plan.mayWrite && !own && (
          <FormOpener id="best-interests" label={t('best.begin')} icon="pen">
            {(kept) => <BestInterestsForm {...kept} />}
          </FormOpener>
        )}
      </Stack>
    </Section>
  );
}

function BestInterestsForm({ plan, lost, entry, onClose }: InPlan & { entry?: PlanEntry & { body: BestInterests } }) {
  const t = usePartsWords();
  const empty = { article2: '', article3: '', article6: '', article12: '', on: civilDate(plan.now) };
  const form = useChangeForm(
    plan.caseId,
    `bestInterests:${plan.caseId}:${entry?.id ?? 'new'}`,
    { ...empty, ...entry?.body, kind: (entry?.kind ?? '') as string },
    ({ kind, ...check }, seen, idOf) => {
      if (!entry || lost)
        return [formChange('add', checkBestInterests, { bestInterestsId: idOf('check'), kind, check })];
      const edit = changedFields(seen as BestInterests, check, FIELDS, idOf);
      return edit
        ? [formChange('edit', editBestInterests, { bestInterestsId: entry.id, ...edit }, { settles: FIELDS })]
        : [];
    },
  );
  const fields = useFields(form);
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t('best.title')}
      save={t('best.save')}
      lost={lost && { plan, recordId: entry?.id, what: t('best.title') }}
      onClose={onClose}
    >
      {ARTICLES.map((article) => (
        <TextArea
          key={article}
          label={t(`best.${article}`)}
          hint={t('best.source', { article: article.slice('article'.length) })}
          rows={2}
          {...fields.text(article)}
        />
      ))}
      <DateField label={t('best.on')} {...fields.text('on')} />
      {!entry && <KindField plan={plan} {...fields.text('kind')} />}
    </PlanForm>
  );
}
