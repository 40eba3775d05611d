import { editNeed, type Need, nameNeed } from '#domain/need';
import type { PlanEntry } from '#domain/plan-content';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { BesideNeed } from '#ui/suggests';
import { TextArea } from '#ui/text-area';
import { KindField } from './kind-field';
import { useMatrixWords } from './matrix-words';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';

interface NeedFormProps extends InPlan {
  /** The need to change, of the viewer's own unit; a new one where it is left out. */
  entry?: PlanEntry & { body: Need };
}

/** Names a need, or mends one. */
export function NeedForm({ plan, lost, entry, onClose }: NeedFormProps) {
  const t = useMatrixWords();
  const form = useChangeForm(
    plan.caseId,
    `need:${plan.caseId}:${entry?.id ?? 'new'}`,
    { text: entry?.body.text ?? '', kind: (entry?.kind ?? '') as string },
    (now, seen, idOf) => {
      if (!entry || lost)
        return [formChange('add', nameNeed, { needId: idOf('need'), kind: now.kind, need: { text: now.text } })];
      const edit = changedFields(seen, now, ['text'], idOf);
      return edit ? [formChange('edit', editNeed, { needId: entry.id, ...edit }, { settles: ['text'] })] : [];
    },
  );
  const fields = useFields(form, { text: t('need.missing') });
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t(entry ? 'changeNeed' : 'addNeed')}
      save={t(lost ? 'need.saveNew' : 'need.save')}
      lost={lost && { plan, recordId: entry?.id, what: entry?.body.text }}
      onClose={onClose}
    >
      <TextArea label={t('need.text')} {...fields.text('text')} />
      <BesideNeed text={form.values.text} />
      {!entry && <KindField plan={plan} {...fields.text('kind')} />}
    </PlanForm>
  );
}
