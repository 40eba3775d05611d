import { Link } from '@tanstack/react-router';
import type { OutboxItem } from '#storage/outbox-item';
import { useDossiers } from '#storage/use-dossiers';
import { useNow } from '#storage/use-now';
import { useOutbox } from '#storage/use-outbox';
import { useSyncState } from '#storage/use-sync-state';
import { formatDateTime } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Row, Rows } from '#ui/rows';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { CaseTitle } from './case-title';
import { changePhrase, isHidden } from './change-phrase';
import { useQueueWords } from './queue-words';

const MINUTE = 60_000;

/** Every change that the server has not answered, in words, with its case, its age and how it stands. */
export function Queue() {
  const t = useQueueWords();
  const language = useLanguage();
  const now = useNow();
  const { items } = useOutbox();
  const { state, lastSync, refused } = useSyncState();
  const dossiers = useDossiers();
  const waiting = items.filter((item) => item.state === 'waiting').length;
  const age = (at: number) => {
    const minutes = Math.floor((now - at) / MINUTE);
    if (minutes < 1) return t('justNow');
    if (minutes < 60) return t('minutes', { count: minutes });
    if (minutes < 24 * 60) return t('hours', { count: Math.floor(minutes / 60) });
    return t('days', { count: Math.floor(minutes / (24 * 60)) });
  };
  const status = (item: OutboxItem) => {
    if (item.state === 'refused') return <Status tone="stop">{t('refused')}</Status>;
    if (item.state === 'sent') return <Status tone="ok">{t('sent')}</Status>;
    return (
      <Status tone="idle" icon="laptop">
        {t('waiting')}
      </Status>
    );
  };
  const synced = lastSync ? t('lastSync', { time: formatDateTime(lastSync, language) }) : t('neverSynced');
  return (
    <Page title={t('title')} sub={synced} lead={waiting > 0 ? t('lead', { count: waiting }) : undefined}>
      {state === 'offline' && <Note tone="info" title={t('offline')} />}
      {refused > 0 && (
        <p>
          <Link to="/hjalp">{t('help')}</Link>
        </p>
      )}
      {items.length === 0 ? (
        <Empty title={t('none')}>{t('noneLead')}</Empty>
      ) : (
        <>
          <Hint>{t('list')}</Hint>
          <Rows label={t('list')}>
            {items.map((item) => {
              const view = dossiers.find((one) => one.id === item.dossierId);
              const words = changePhrase(item, isHidden(view, now), language);
              return (
                <Row
                  key={item.id}
                  status={status(item)}
                  what={
                    item.state === 'refused' ? (
                      <Link to="/hjalp" hash={item.id}>
                        {words}
                      </Link>
                    ) : view ? (
                      <Link to="/arenden/$caseId" params={{ caseId: item.dossierId }}>
                        {words}
                      </Link>
                    ) : (
                      words
                    )
                  }
                  detail={<CaseTitle view={view} />}
                  when={age(item.at)}
                />
              );
            })}
          </Rows>
        </>
      )}
    </Page>
  );
}
