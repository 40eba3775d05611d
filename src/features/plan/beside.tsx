import {
  answerProposal,
  type Proposal,
  type ProposalAnswer,
  proposal,
  proposalAnswer,
  takeBackProposal,
} from '#domain/proposal';
import type { Rec } from '#domain/record';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { formatDay } from '#ui/dates';
import { Status } from '#ui/status';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import styles from './beside.module.css';
import { FormOpener } from './form-opener';
import { useMatrixWords } from './matrix-words';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';
import type { PlanView } from './use-plan';

/** The proposals about one record, or (null) those for something new. */
export const proposalsAbout = (plan: PlanView, recordId: string | null): Rec<Proposal>[] =>
  plan.dossier.list(proposal).filter((one) => one.body.recordId === recordId && one.body.about !== 'meeting');

/** What other services propose beside a record, and the answers. `owner` is the unit that may answer. */
export function Beside({ plan, recordId, owner }: { plan: PlanView; recordId: string | null; owner: string }) {
  const proposals = proposalsAbout(plan, recordId);
  if (proposals.length === 0) return null;
  return (
    <ul role="list" className={styles.beside}>
      {proposals.map((one) => (
        <OneProposal key={one.id} plan={plan} one={one} owner={owner} />
      ))}
    </ul>
  );
}

function OneProposal({ plan, one, owner }: { plan: PlanView; one: Rec<Proposal>; owner: string }) {
  const t = useMatrixWords();
  const language = useLanguage();
  const { refused, act } = useAct(plan.caseId);
  const answer = plan.dossier
    .list(proposalAnswer)
    .filter((each) => each.body.proposalId === one.id)
    .at(-1);
  const mine = one.unit === plan.unit;
  const answers = plan.mayWrite && !answer && owner === plan.unit && !mine;
  return (
    <li>
      <p>
        <b>{t('proposal.of', { unit: plan.unitName(one.unit), day: formatDay(one.at, language) })}</b>{' '}
        <Written text={one.body.text} />
      </p>
      {answer ? <Answer plan={plan} answer={answer} /> : <Status tone="idle">{t('proposal.waits')}</Status>}
      {refused && <RefusalNote refused={refused} />}
      {answers && (
        <Actions>
          <Button
            size="s"
            onPress={() =>
              void act(answerProposal, {
                answerId: crypto.randomUUID(),
                answer: { proposalId: one.id, accepted: true, reason: '' },
              })
            }
          >
            {t('proposal.yes')}
          </Button>
          <FormOpener id={`no:${one.id}`} label={t('proposal.no')} icon="x">
            {(kept) => <NoForm {...kept} proposal={one} />}
          </FormOpener>
        </Actions>
      )}
      {mine && !answer && (
        <Button kind="quiet" size="s" onPress={() => void act(takeBackProposal, { proposalId: one.id })}>
          {t('proposal.takeBack')}
        </Button>
      )}
    </li>
  );
}

function Answer({ plan, answer }: { plan: PlanView; answer: Rec<ProposalAnswer> }) {
  const t = useMatrixWords();
  const unit = plan.unitName(answer.unit);
  return answer.body.accepted ? (
    <Status tone="ok">{t('proposal.accepted', { unit })}</Status>
  ) : (
    <Status tone="stop">
      <Written text={answer.body.reason} within={(gap) => t('proposal.declined', { unit, reason: gap })} />
    </Status>
  );
}

function NoForm({ plan, lost, proposal: { id: proposalId, body }, onClose }: InPlan & { proposal: Rec<Proposal> }) {
  const t = useMatrixWords();
  const form = useChangeForm(plan.caseId, `proposalNo:${proposalId}`, { reason: '' }, (now, _seen, idOf) => [
    formChange('answer', answerProposal, {
      answerId: idOf('answer'),
      answer: { proposalId, accepted: false, reason: now.reason },
    }),
  ]);
  const fields = useFields(form);
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t('proposal.no')}
      save={t('proposal.saveNo')}
      lost={lost && { plan, recordId: proposalId, what: body.text, may: 'copy' }}
      onClose={onClose}
    >
      <TextArea label={t('proposal.reason')} rows={2} {...fields.text('reason')} />
    </PlanForm>
  );
}
