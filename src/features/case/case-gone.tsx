import { Link } from '@tanstack/react-router';
import { useMe } from '#storage/use-me';
import { buttonClass } from '#ui/button';
import { Page } from '#ui/page';
import { useFrameWords } from './frame-words';
import { useCaseId } from './use-case';

/** What stands where the case was: access has ended, or it was never here. Says nothing of whose it was. */
export function CaseGone() {
  const t = useFrameWords();
  const { role } = useMe().actor;
  const caseId = useCaseId();
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
      {(role === 'coordinator' || role === 'manager') && (
        <p>
          <Link to="/oppna-arende" search={{ arende: caseId }}>
            {t('gone.open')}
          </Link>
        </p>
      )}
      <p>
        <Link to="/vantar">{t('gone.waiting')}</Link>
      </p>
    </Page>
  );
}
