import { useEffect, useRef } from 'react';
import type { QuarantinedChange } from '#storage/online-commands';
import { useLogListPrint } from '#storage/use-log-list-print';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { UndeliveredChange } from './undelivered-change';
import { useUndeliveredWords } from './undelivered-words';

interface UndeliveredListProps {
  reason: string;
  changes: readonly QuarantinedChange[];
  /** Older ones lie on the server. */
  more: boolean;
  asking: boolean;
  onMore: () => void;
}

/** All that was opened, the latest first, with the reason it was opened on. Takes focus when it appears. */
export function UndeliveredList({ reason, changes, more, asking, onMore }: UndeliveredListProps) {
  const t = useUndeliveredWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  useLogListPrint(
    changes.map(({ dossierId }) => dossierId),
    'list of what did not arrive',
  );
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t('title')}>
      {changes.length === 0 ? (
        <Empty title={t('none')}>{t('noneLead')}</Empty>
      ) : (
        <Section title={t('list')}>
          <Stack>
            <Hint>{t('why', { reason })}</Hint>
            <Note title={t('whatNow')}>
              <p>{t('whatNowLead')}</p>
            </Note>
            {changes.map((change) => (
              <UndeliveredChange key={change.id} change={change} reason={reason} />
            ))}
            {more && (
              <Actions>
                <Button onPress={() => !asking && onMore()}>{t('older')}</Button>
              </Actions>
            )}
            <p role="status">{asking && t('asking')}</p>
          </Stack>
        </Section>
      )}
    </div>
  );
}
