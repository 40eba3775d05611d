import type { ReactNode } from 'react';
import { WithQueries } from '#storage/asked';
import { useMe } from '#storage/use-me';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { useReviewsWords } from './reviews-words';

/** A page for whoever reviews the unit's log, who asks the server; anybody else is told whose it is. */
export function ReviewersPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const t = useReviewsWords();
  const { reviews, actor, unit } = useMe();
  return (
    <Page title={title} sub={unit(actor.unit)?.name} lead={reviews ? lead : undefined}>
      {reviews ? (
        <WithQueries>{children}</WithQueries>
      ) : (
        <Note tone="stop" title={t('reviewersOnly')}>
          <p>{t('askManager')}</p>
        </Note>
      )}
    </Page>
  );
}
