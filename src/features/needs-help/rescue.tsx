import { Link } from '@tanstack/react-router';
import { buttonClass } from '#ui/button';
import { Page } from '#ui/page';
import { ReadRescue } from './read-rescue';
import { useRescueWords } from './rescue-words';
import { SaveRescue } from './save-rescue';

/** Unsent work as an encrypted file: out of a device that may break or be lost, and in on the next. */
export function Rescue() {
  const t = useRescueWords();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        <Link to="/vantar" className={buttonClass()}>
          {t('toQueue')}
        </Link>
      }
    >
      <SaveRescue />
      <ReadRescue />
    </Page>
  );
}
