import { Link } from '@tanstack/react-router';
import { buttonClass } from '#ui/button';
import { Page } from '#ui/page';
import { useAppWords } from './app-words';

/** Shown for an address that leads nowhere. */
export function NotFound() {
  const t = useAppWords();
  return (
    <Page
      title={t('notFound.title')}
      lead={t('notFound.lead')}
      action={
        <Link to="/" className={buttonClass('primary')}>
          {t('notFound.home')}
        </Link>
      }
    >
      {null}
    </Page>
  );
}
