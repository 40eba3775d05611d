import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAllDossiers } from '#storage/use-dossiers';
import { useLogListPrint } from '#storage/use-log-list-print';
import { useNow } from '#storage/use-now';
import { useOutbox } from '#storage/use-outbox';
import { useSyncState } from '#storage/use-sync-state';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { DiskNote } from './disk-note';
import { useQueueWords } from './queue-words';
import { QueuedChange } from './queued-change';

/** So many changes stand on the page at first; a line of a thousand would keep a phone busy. */
const SHOWN = 100;

/** Every change that the server has not answered, in words, with its case, its age and how it stands. */
export function Queue() {
  const t = useQueueWords();
  const language = useLanguage();
  const now = useNow();
  const { items } = useOutbox();
  const { state, lastSync, waiting, sending, refused } = useSyncState();
  const views = new Map(useAllDossiers().map((view) => [view.id, view]));
  const [limit, setLimit] = useState(SHOWN);
  const shown = items.slice(0, limit);
  useLogListPrint(
    shown.map((item) => item.dossierId),
    'list of what waits',
  );
  const synced = lastSync ? t('lastSync', { time: formatDateTime(lastSync, language) }) : t('neverSynced');
  return (
    <Page title={t('title')} sub={synced} lead={waiting > 0 ? t('lead', { count: waiting }) : undefined}>
      {state === 'offline' && <Note tone="info" title={t('offline')} />}
      <DiskNote />
      {refused > 0 && (
        <p>
          <Link to="/hjalp">{t('help')}</Link>
        </p>
      )}
      {items.length === 0 ? (
        <Empty title={t('none')}>{t('noneLead')}</Empty>
      ) : (
        <Stack gap="s">
          <Hint>{t('list')}</Hint>
          <Rows label={t('list')}>
            {shown.map((item) => (
              <QueuedChange
                key={item.id}
                item={item}
                items={items}
                view={views.get(item.dossierId)}
                now={now}
                sending={sending}
              />
            ))}
          </Rows>
          {items.length > limit && (
            <Button onPress={() => setLimit(limit + SHOWN)}>{t('more', { count: items.length - limit })}</Button>
          )}
        </Stack>
      )}
      <Section title={t('rescue')}>
        <Stack gap="s">
          <p>{t('rescueLead')}</p>
          <Actions>
            <Link to="/vantar/raddningsfil" className={buttonClass()}>
              {t('toRescue')}
            </Link>
          </Actions>
        </Stack>
      </Section>
    </Page>
  );
}
