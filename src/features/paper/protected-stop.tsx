import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '#ui/button';
import { FullStop } from '#ui/full-stop';
import { usePaperWords } from './paper-words';

/** A stop of its own before anything of a child with protected identity is shown as a paper. */
export function ProtectedStop({ caseId, onShow }: { caseId: string; onShow: () => void }) {
  const t = usePaperWords();
  return (
    <FullStop
      tone="guard"
      icon="shield"
      title={t('protected.title')}
      actions={
        <>
          <Button kind="primary" onPress={onShow}>
            {t('protected.show')}
          </Button>
          <Link to="/arenden/$caseId" params={{ caseId }} className={buttonClass()}>
            {t('protected.back')}
          </Link>
        </>
      }
    >
      <p>{t('protected.lead')}</p>
      <p>{t('protected.facts')}</p>
    </FullStop>
  );
}
