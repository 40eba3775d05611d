import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useDossier } from '#storage/use-dossiers';
import { useOutputTerms } from '#storage/use-output-terms';
import { Button, buttonClass } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { FullStop } from '#ui/full-stop';
import { asOfLine, PaperMark } from '#ui/paper-mark';
import { useLanguage } from '#ui/words';
import { type Output, useOutputWords } from './output-words';

/**
 * Stands before everything of a case that can be printed or taken out. Under protected identity it asks twice: who can see
 * it, and then what leaves, by name. Under protection, and where something is kept from a guardian, it stops whoever has
 * been without contact for a day. What is printed without a network says as of when it holds.
 */
export function OutputGate({ what, children }: { what: Output; children: ReactNode }) {
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string };
  return (
    <Gate key={`${caseId} ${what}`} caseId={caseId} what={what}>
      {children}
    </Gate>
  );
}

function Gate({ caseId, what, children }: { caseId: string; what: Output; children: ReactNode }) {
  const t = useOutputWords();
  const language = useLanguage();
  const view = useDossier(caseId);
  const terms = useOutputTerms(view?.facts);
  const [passed, setPassed] = useState(0);
  if (!terms) return children;
  const { lastContact } = terms;
  const back = (
    <Link to="/arenden/$caseId" params={{ caseId }} className={buttonClass()}>
      {t('back')}
    </Link>
  );
  if (terms.tooOldAfter !== null)
    return (
      <FullStop tone="guard" icon="shield" title={t('old.title')} actions={back}>
        <p>{t('old.why', { hours: terms.tooOldAfter })}</p>
        <p>
          {lastContact === null
            ? t('old.never')
            : t('old.last', { when: formatDateTime(lastContact, language, { year: true }) })}
        </p>
        <p>{t('old.todo')}</p>
      </FullStop>
    );
  const isLast = passed + 1 === terms.stops;
  if (passed < terms.stops)
    return (
      <FullStop
        key={passed}
        tone="guard"
        icon="shield"
        title={t(isLast ? 'second.title' : 'first.title')}
        actions={
          <>
            <Button kind="primary" onPress={() => setPassed(passed + 1)}>
              {t(isLast ? 'second.show' : 'first.go')}
            </Button>
            {back}
          </>
        }
      >
        <p>{isLast ? t('second.lead', { what: t(`outputs.${what}`) }) : t('first.lead')}</p>
        <p>{t(isLast ? `leaves.${what}` : 'first.facts')}</p>
        {isLast && <p>{t('second.todo')}</p>}
      </FullStop>
    );
  return <PaperMark value={terms.isOld ? asOfLine(lastContact) : null}>{children}</PaperMark>;
}
