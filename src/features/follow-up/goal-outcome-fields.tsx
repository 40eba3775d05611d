import { ACTION_STATUSES } from '#domain/action';
import { ACTION_STATUS_WORDS } from '#domain/choice-words';
import type { MatrixAction } from '#domain/plan-matrix';
import type { ChangeForm } from '#storage/use-change-form';
import type { useBoundFields } from '#ui/bound-fields';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { Status, type Tone } from '#ui/status';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useFollowUpWords } from './follow-up-words';
import styles from './outcome.module.css';
import { EMPTY_OUTCOME, mayNoteStatus, type OutcomeValues, type RoundValues } from './round-values';
import type { FollowedGoal, FollowUpView } from './use-follow-up';

const RESULTS = ['reached', 'partly', 'not-reached'] as const;

const TONE: Record<MatrixAction['status'], Tone> = {
  'not-started': 'idle',
  booked: 'info',
  ongoing: 'info',
  done: 'ok',
  cancelled: 'stop',
};

interface GoalOutcomeFieldsProps {
  seen: FollowUpView;
  goal: FollowedGoal;
  /** The goal is gone from the plan: the words can be copied, and are not part of the round. */
  removed?: boolean;
  form: ChangeForm<RoundValues>;
  fields: ReturnType<typeof useBoundFields<RoundValues>>;
}

/** How it went with one goal: its actions, reached or not, why, and what happens now. */
export function GoalOutcomeFields({ seen, goal: { goal, actions }, removed, form, fields }: GoalOutcomeFieldsProps) {
  const t = useFollowUpWords();
  const values = form.values.outcomes[goal.id] ?? EMPTY_OUTCOME;
  const set = (patch: Partial<OutcomeValues>) =>
    form.set({ outcomes: { ...form.values.outcomes, [goal.id]: { ...values, ...patch } } });
  const about = (
    <HiddenText>
      <Written text={goal.body.text} />
    </HiddenText>
  );
  const open = values.result === 'partly' || values.result === 'not-reached';
  return (
    <div className={styles.outcome} role="group" aria-label={goal.body.text}>
      <div>
        <h3>
          <Written text={goal.body.text} />
        </h3>
        {removed && <Note live tone="warn" title={t('outcomes.removed')} />}
        {actions.length === 0 ? (
          <Hint>{t('outcomes.noActions')}</Hint>
        ) : (
          <ul role="list" className={styles.actions}>
            {actions.map((row) => (
              <ActionStatus key={row.entry.id} seen={seen} row={row} form={form} />
            ))}
          </ul>
        )}
      </div>
      <Stack gap="s">
        <div className={styles.tri}>
          <ChoiceGroup
            type="radio"
            id={fields.id(`${goal.id}.result`)}
            name={fields.id(`${goal.id}.result`)}
            legend={
              <>
                {t('outcomes.reached')} {about}
              </>
            }
            options={RESULTS.map((value) => ({ value, label: t(`outcomes.results.${value}`) }))}
            value={values.result}
            onValue={([result = '']) => set({ result })}
            error={fields.error(`${goal.id}.result`)}
          />
        </div>
        <TextArea
          id={fields.id(`${goal.id}.why`)}
          label={
            <>
              {t('outcomes.why')} {about}
            </>
          }
          rows={2}
          value={values.why}
          onChange={(event) => set({ why: event.currentTarget.value })}
          error={fields.error(`${goal.id}.why`)}
        />
        <TextArea
          id={fields.id(`${goal.id}.next`)}
          label={
            <>
              {t('outcomes.next')} {about}
            </>
          }
          hint={open ? t('outcomes.nextHint') : undefined}
          rows={2}
          value={values.next}
          onChange={(event) => set({ next: event.currentTarget.value })}
          error={fields.error(`${goal.id}.next`)}
        />
      </Stack>
    </div>
  );
}

function ActionStatus({ seen, row, form }: { seen: FollowUpView; row: MatrixAction; form: ChangeForm<RoundValues> }) {
  const t = useFollowUpWords();
  const language = useLanguage();
  const { id, body } = row.entry;
  const status = form.values.statuses[id] ?? row.status;
  const word = (value: MatrixAction['status']) => capital(ACTION_STATUS_WORDS[value][language]);
  if (!mayNoteStatus(seen.unit, row.entry))
    return (
      <li>
        <span>
          <Written text={body.text} />
        </span>
        <Status tone={TONE[status]}>{word(status)}</Status>
      </li>
    );
  return (
    <li>
      <span aria-hidden="true">
        <Written text={body.text} />
      </span>
      <SelectField
        width="short"
        label={
          <HiddenText>
            <Written text={body.text} within={(gap) => t('outcomes.status', { action: gap })} />
          </HiddenText>
        }
        options={ACTION_STATUSES.map((value) => ({ value, label: word(value) }))}
        value={status}
        onChange={(event) =>
          form.set({ statuses: { ...form.values.statuses, [id]: event.currentTarget.value as MatrixAction['status'] } })
        }
      />
    </li>
  );
}
