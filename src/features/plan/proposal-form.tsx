import { type Proposal, propose } from '#domain/proposal';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { TextArea } from '#ui/text-area';
import { useMatrixWords } from './matrix-words';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';

interface ProposalFormProps extends InPlan {
  about: Proposal['about'];
  /** The record of another unit, or null for something new. */
  recordId: string | null;
  /** The unit that will answer. */
  to: string;
  /** The record's own words. */
  what?: string;
}

/** Proposes a change to what another unit wrote, or something new in its plan. */
export function ProposalForm({ plan, lost, about, recordId, to, what, onClose }: ProposalFormProps) {
  const t = useMatrixWords();
  const form = useChangeForm(
    plan.caseId,
    `proposal:${plan.caseId}:${recordId ?? about}`,
    { text: '' },
    (now, _seen, idOf) => {
      const subject = lost ? { about: 'plan', recordId: null } : { about, recordId };
      return [
        formChange('propose', propose, { proposalId: idOf('proposal'), proposal: { ...subject, text: now.text } }),
      ];
    },
  );
  const fields = useFields(form);
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t('proposal.open')}
      save={t('proposal.save')}
      lost={lost && { plan, recordId, what, may: 'propose' }}
      onClose={onClose}
    >
      <TextArea
        label={t('proposal.text')}
        hint={t('proposal.textHint', { unit: plan.unitName(to) })}
        {...fields.text('text')}
      />
    </PlanForm>
  );
}
