import { Link } from '@tanstack/react-router';
import { caseRecord } from '#domain/case';
import { childRecord } from '#domain/child';
import { useDossiers } from '#storage/use-dossiers';
import { useLogListPrint } from '#storage/use-log-list-print';
import { Note } from '#ui/note';
import { useOpenCaseWords } from './open-case-words';

/** Tells that a living case for the same number is already on this device. Says nothing of cases one may not see. */
export function AlreadyOpen({ number: typed, except }: { number: string; except: string }) {
  const t = useOpenCaseWords();
  const dossiers = useDossiers();
  const digits = typed.replace(/\D/g, '');
  const found =
    digits.length < 12
      ? undefined
      : dossiers.find(({ id, dossier }) => {
          const theCase = caseRecord(dossier)?.body;
          const number = childRecord(dossier)?.body.identity.value.replace(/\D/g, '');
          return id !== except && theCase?.status === 'open' && number === digits;
        });
  useLogListPrint(found ? [found.id] : [], 'list of what is open already');
  if (!found) return null;
  return (
    <Note tone="warn" title={t('already')} live>
      <p>
        <Link to="/arenden/$caseId" params={{ caseId: found.id }}>
          {t('goToCase', { reference: caseRecord(found.dossier)?.body.reference ?? '' })}
        </Link>
      </p>
    </Note>
  );
}
