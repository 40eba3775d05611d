import { useId, useState } from 'react';
import type { CoordinatedCase } from '#storage/online-commands';
import { useLogListPrint } from '#storage/use-log-list-print';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { useFieldErrors } from '#ui/form-errors';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { type Failed, FailedNote } from './failed-note';
import { useLeadUnitWords } from './lead-unit-words';

interface EndAccountFormProps {
  leaver: { person: string; name: string };
  /** Who may take the coordinator's role over. */
  others: readonly { person: string; name: string }[];
  onEnded(): void;
}

/**
 * Ends an account, after a question that says what follows. Of whoever coordinates anything the cases are shown before it
 * ends, and who takes them over is chosen, or it is said that nobody is and the manager has the role.
 */
export function EndAccountForm({ leaver, others, onEnded }: EndAccountFormProps) {
  const t = useLeadUnitWords();
  const field = useId();
  const { endAccount } = useOnlineCommands();
  const toast = useToast();
  const [cases, setCases] = useState<readonly CoordinatedCase[]>([]);
  const [to, setTo] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<Failed>();
  const [asking, setAsking] = useState(false);
  const [sure, setSure] = useState<'unasked' | 'asked'>('unasked');
  useLogListPrint(
    cases.map(({ dossierId }) => dossierId),
    'list of what a leaver coordinates',
  );
  const { name } = leaver;
  const end = async (next: string | null, despite: boolean) => {
    setAsking(true);
    const answer = await endAccount({ person: leaver.person, to: next, despite });
    setAsking(false);
    setFailed(answer.ok ? undefined : answer);
    if (!answer.ok) return;
    setCases(answer.value.cases);
    if (!answer.value.ended) return;
    toast({ message: t('staff.ended', { name }) });
    onEnded();
  };
  const faults = attempt > 0 && to === '' ? { [field]: { type: 'too_small', message: '' } } : {};
  const errors = useFieldErrors(faults, { [field]: t('staff.missing') });
  if (cases.length === 0 && sure === 'unasked')
    return (
      <Actions>
        <Button size="s" aria-label={t('staff.endOf', { name })} onPress={() => setSure('asked')}>
          {t('staff.end')}
        </Button>
      </Actions>
    );
  if (cases.length === 0)
    return (
      <Stack gap="s">
        {failed && <FailedNote failed={failed} />}
        <Note tone="warn" title={t('staff.sure', { name })} live>
          <p>{t('staff.sureWhat')}</p>
        </Note>
        <Actions>
          <Button
            kind="danger"
            onPress={() => {
              if (!asking) void end(null, false);
            }}
          >
            {t('staff.yes')}
          </Button>
          <Button kind="quiet" onPress={() => setSure('unasked')}>
            {t('staff.keep')}
          </Button>
        </Actions>
        <p role="status">{asking && t('staff.asking')}</p>
      </Stack>
    );
  return (
    <form
      noValidate
      aria-label={t('staff.endOf', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (to !== '' && !asking) void end(to, false);
      }}
    >
      <Stack>
        <Note tone="warn" title={t('staff.cases', { name, count: cases.length })} live>
          <p>{t('staff.noGap')}</p>
          <ul>
            {cases.map(({ dossierId, reference }) => (
              <li key={dossierId}>{t('staff.case', { reference })}</li>
            ))}
          </ul>
        </Note>
        <ErrorSummary title={errors.title} errors={errors.list} attempt={attempt} />
        {failed && <FailedNote failed={failed} />}
        <SelectField
          id={field}
          label={t('staff.to')}
          placeholder={t('staff.choose')}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          options={others.map((one) => ({ value: one.person, label: one.name }))}
          error={errors.of(field)}
        />
        <Actions>
          <Button type="submit" kind="primary">
            {t('staff.handOver')}
          </Button>
          <Button onPress={() => void end(null, true)}>{t('staff.despite')}</Button>
          <Button
            kind="quiet"
            onPress={() => {
              setCases([]);
              setSure('unasked');
            }}
          >
            {t('staff.keep')}
          </Button>
        </Actions>
        <Hint>{t('staff.despiteWhat')}</Hint>
        <p role="status">{asking && t('staff.asking')}</p>
      </Stack>
    </form>
  );
}
