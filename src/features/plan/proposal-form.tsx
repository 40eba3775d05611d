import { type Proposal, propose } from '#domain/proposal';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { TextArea } from '#ui/text-area';
import { useMatrixWords } from './matrix-words';
import { PlanForm, useFields } from './plan-form';
import type { PlanView } from './use-plan';

interface ProposalFormProps {
  plan: PlanView;
  about: Proposal['about'];
  /** The record of another unit, or null for something new. */
  recordId: string | null;
  /** The unit that will answer. */
  to: string;
  onClose(): void;
}

/** Proposes a change to what another unit wrote, or something new in its plan. */
export function ProposalForm({ plan, about, recordId, to, onClose }: ProposalFormProps) {
  const t = useMatrixWords();
  const form = useChangeForm(
    plan.caseId,
    `proposal:${plan.caseId}:${recordId ?? about}`,
    { text: '' },
    (now, _seen, idOf) => [
      formChange('propose', propose, { proposalId: idOf('proposal'), proposal: { about, recordId, text: now.text } }),
    ],
  );
  const fields = useFields(form);
  return (
    <PlanForm form={form} fields={fields} label={t('proposal.open')} save={t('proposal.save')} onClose={onClose}>
      <TextArea
        label={t('proposal.text')}
        hint={t('proposal.textHint', { unit: plan.unitName(to) })}
        {...fields.text('text')}
      />
    </PlanForm>
  );
}
