import { useSyncExternalStore } from 'react';
import type { Presence } from '#domain/device-policy';
import { useDevice } from '#storage/device-context';
import { useSyncState } from '#storage/use-sync-state';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { Notices } from '#ui/notices';
import { Page } from '#ui/page';
import { useWithoutCasesWords } from './without-cases-words';

interface WithoutCasesProps {
  presence: Exclude<Presence, 'open'>;
  onTryAgain: () => void;
}

/**
 * Stands in the place of every page, or above it, where the unit lets its devices keep no cases and they are not here: says
 * why, what to do, and what of one's own lies here unsent.
 */
export function WithoutCases({ presence, onTryAgain }: WithoutCasesProps) {
  const t = useWithoutCasesWords();
  const { drafts } = useDevice();
  const forms = useSyncExternalStore(drafts.subscribe, () => drafts.all().length);
  const { waiting, files, refused } = useSyncState();
  if (presence === 'fetching')
    return (
      <main id="main" tabIndex={-1}>
        <p role="status">{t('fetching')}</p>
      </main>
    );
  const again = (
    <Button kind="primary" onPress={onTryAgain}>
      {t('again')}
    </Button>
  );
  if (presence === 'unfetched')
    return (
      <Notices>
        <Note tone="warn" icon="offline" title={t('unfetched')} live>
          <p>{t('unfetchedTodo')}</p>
          {again}
        </Note>
      </Notices>
    );
  const own = waiting + files + refused;
  return (
    <Page title={t('closed')} lead={t('closedTodo')} action={again}>
      <div role="status">
        {own > 0 && <p>{t('unsent', { count: own })}</p>}
        {forms > 0 && <p>{t('forms', { count: forms })}</p>}
        {own + forms === 0 && <p>{t('nothing')}</p>}
      </div>
    </Page>
  );
}
