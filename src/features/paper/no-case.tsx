import { Link } from '@tanstack/react-router';
import { buttonClass } from '#ui/button';
import { Page } from '#ui/page';
import { usePaperWords } from './paper-words';

/** Stands where a paper of a case was asked for that this device does not hold. */
export function NoCase() {
  const t = usePaperWords();
  return (
    <Page
      title={t('missing')}
      lead={t('missingLead')}
      action={
        <Link to="/" className={buttonClass('primary')}>
          {t('home')}
        </Link>
      }
    >
      {null}
    </Page>
  );
}
