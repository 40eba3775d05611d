import type { ReactNode } from 'react';
import { WithQueries } from '#storage/asked';
import { useMe } from '#storage/use-me';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { useOctoberWords } from './october-words';

/** What only whoever follows up the agreement may ask for; anybody else is told who that is. */
export function ForFollowers({ children }: { children: ReactNode }) {
  const t = useOctoberWords();
  const { followsUp } = useMe();
  if (followsUp) return <WithQueries>{children}</WithQueries>;
  return (
    <Page title={t('title')}>
      <Note tone="stop" title={t('onlyFollowers')}>
        <p>{t('askDirectory')}</p>
      </Note>
    </Page>
  );
}
