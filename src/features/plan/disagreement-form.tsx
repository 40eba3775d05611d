import type { Action } from '#domain/action';
import { type Disagreement, editDisagreement, noteDisagreement } from '#domain/disagreement';
import type { PlanEntry } from '#domain/plan-content';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { ChoiceGroup } from '#ui/choice-group';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { KindField } from './kind-field';
import { usePartsWords } from './parts-words';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';

interface DisagreementFormProps extends InPlan {
  entry?: PlanEntry & { body: Disagreement };
  /** The action that it is about, where the person began from one. */
  about?: PlanEntry & { body: Action };
}

const FIELDS = ['type', 'who', 'text', 'nextStep', 'aboutId'] as const;

/** Writes down a dissenting view, or a need that nobody meets, and what happens next about it. */
export function DisagreementForm({ plan, lost, entry, about, onClose }: DisagreementFormProps) {
  const t = usePartsWords();
  const body = entry?.body;
  const bodyOf = ({ kind: _kind, ...now }: { kind: string; aboutId: string } & Record<string, string>) => ({
    type: now.type,
    who: now.who,
    text: now.text,
    nextStep: now.nextStep,
    aboutId: now.aboutId || null,
  });
  const form = useChangeForm(
    plan.caseId,
    `disagreement:${plan.caseId}:${entry?.id ?? `new:${about?.id ?? ''}`}`,
    {
      type: (body?.type ?? (about ? 'unmet-need' : 'disagreement')) as string,
      who: body?.who ?? '',
      text: body?.text ?? '',
      nextStep: body?.nextStep ?? '',
      aboutId: (body ? body.aboutId : about?.id) ?? '',
      kind: (entry?.kind ?? '') as string,
    },
    (now, seen, idOf) => {
      if (!entry || lost)
        return [
          formChange('add', noteDisagreement, {
            disagreementId: idOf('disagreement'),
            kind: now.kind,
            disagreement: bodyOf(now),
          }),
        ];
      const edit = changedFields(bodyOf(seen), bodyOf(now), FIELDS, idOf);
      return edit
        ? [formChange('edit', editDisagreement, { disagreementId: entry.id, ...edit }, { settles: [...FIELDS] })]
        : [];
    },
  );
  const fields = useFields(form);
  const actions = plan.matrix.needs.flatMap((need) =>
    need.goals.flatMap((goal) => goal.actions.map((row) => row.entry)),
  );
  const unmet = form.values.type === 'unmet-need';
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t(entry ? 'disagreement.change' : 'disagreement.add')}
      save={unmet ? t('disagreement.saveUnmet') : t('disagreement.save')}
      lost={
        lost && {
          plan,
          recordId: (entry ?? about)?.id,
          what: (entry ?? about)?.body.text,
          may: entry ? 'again' : 'without',
        }
      }
      onClose={onClose}
    >
      <ChoiceGroup
        {...fields.one('type')}
        legend={t('disagreement.type')}
        options={[
          { value: 'disagreement', label: t('disagreement.isDisagreement') },
          { value: 'unmet-need', label: t('disagreement.isUnmet') },
        ]}
      />
      <TextArea label={t('disagreement.text')} {...fields.text('text')} />
      {!unmet && <TextField label={t('disagreement.who')} {...fields.text('who')} />}
      <TextArea label={t('disagreement.next')} rows={2} {...fields.text('nextStep')} />
      {actions.length > 0 && (
        <SelectField
          label={t('disagreement.about')}
          placeholder={t('disagreement.aboutNone')}
          options={actions.map((action) => ({ value: action.id, label: action.body.text, lang: 'sv' }))}
          {...fields.text('aboutId')}
        />
      )}
      {!entry && <KindField plan={plan} {...fields.text('kind')} />}
    </PlanForm>
  );
}
