import { Link } from '@tanstack/react-router';
import { buttonClass } from '#ui/button';
import { Page } from '#ui/page';
import { useFrameWords } from './frame-words';

/** What stands where the case was: access has ended, or it was never here. Says nothing of whose it was. */
export function CaseGone() {
  const t = useFrameWords();
  return (
    <Page
      title={t('gone.title')}
      lead={t('gone.lead')}
      action={
        <Link to="/arenden" className={buttonClass('primary')}>
          {t('gone.back')}
        </Link>
      }
    >
      <p>
        <Link to="/vantar">{t('gone.waiting')}</Link>
      </p>
    </Page>
  );
}
