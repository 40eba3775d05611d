import { useId, useState } from 'react';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { useFieldErrors } from '#ui/form-errors';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useUndeliveredWords } from './undelivered-words';

/** The server takes no shorter reason. */
const SHORTEST = 10;
const LONGEST = 2_000;

interface AskToReadProps {
  asking: boolean;
  onAsk: (reason: string) => void;
}

/** The written reason without which nothing is shown; it says that the reason is logged and reviewed. */
export function AskToRead({ asking, onAsk }: AskToReadProps) {
  const t = useUndeliveredWords();
  const field = useId();
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const isShort = reason.trim().length < SHORTEST;
  const faults = attempt > 0 && isShort ? { [field]: { type: 'too_small', message: '' } } : {};
  const errors = useFieldErrors(faults, { [field]: t('reasonShort') });
  return (
    <Section title={t('ask')}>
      <form
        aria-label={t('ask')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (!isShort && !asking) onAsk(reason.trim());
        }}
      >
        <Stack>
          <ErrorSummary title={errors.title} errors={errors.list} attempt={attempt} />
          <TextArea
            id={field}
            label={t('reason')}
            hint={t('reasonHint')}
            error={errors.of(field)}
            maxLength={LONGEST}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Actions>
            <Button kind="primary" type="submit">
              {t('open')}
            </Button>
          </Actions>
          <p role="status">{asking && t('asking')}</p>
        </Stack>
      </form>
    </Section>
  );
}
