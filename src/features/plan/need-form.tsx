import { useLocation } from '@tanstack/react-router';
import { editNeed, type Need, nameNeed, need } from '#domain/need';
import { needOfInput } from '#domain/need-of-input';
import type { PlanEntry } from '#domain/plan-content';
import { structuredInput } from '#domain/structured-input';
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
  const begun = useBegun(plan);
  const form = useChangeForm(
    plan.caseId,
    `need:${plan.caseId}:${entry?.id ?? 'new'}`,
    { text: entry ? entry.body.text : begun, kind: (entry?.kind ?? '') as string },
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

/** The words of the input that one came from, for a new need to begin with. Only of one's own service, and only once. */
function useBegun({ dossier, unit }: InPlan['plan']): string {
  const { underlag = '' } = useLocation({ select: ({ search }) => search as { underlag?: string } });
  const input = dossier.get(structuredInput, underlag);
  if (!input || input.unit !== unit) return '';
  const text = needOfInput(input.body);
  return dossier.list(need).some(({ body }) => body.text.startsWith(text)) ? '' : text;
}
