import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { listed } from '#domain/listed';
import { MATTER_WORDS } from '#domain/structure-words';
import { useNow } from '#storage/use-now';
import { useReportPrint } from '#storage/use-report-print';
import { Button, buttonClass } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Paper } from '#ui/paper';
import { TreeFigure } from '#ui/tree-figure';
import { useLanguage } from '#ui/words';
import { PaperUnits } from './paper-units';
import { useStructureWords } from './structure-words';
import { usePlaceWords } from './use-place-words';
import { useStructure } from './use-structure';

/** The structure on A4: the tree, each group with its mandate, and the units under their principals. About no child. */
export function StructurePaper() {
  const t = useStructureWords();
  const language = useLanguage();
  const placeOf = usePlaceWords();
  const now = useNow();
  const { groups } = useStructure();
  const log = useCallback(async () => true, []);
  const print = useReportPrint(log);
  const nameOf = (id: string | null) => groups.find((one) => one.id === id)?.body.name ?? t('top');
  return (
    <Paper
      lang={language}
      foot={`${t('title')}, ${formatDate(now, language, { year: true })}`}
      toolbar={
        <>
          <Link to="/lanet/samverkan" className={buttonClass('quiet')}>
            {t('back')}
          </Link>
          <Button kind="primary" icon="print" onPress={() => void print()}>
            {t('paper')}
          </Button>
        </>
      }
    >
      <h1>{t('title')}</h1>
      <TreeFigure
        label={t('figure')}
        nodes={groups.map(({ id, body }) => ({ id, name: body.name, note: placeOf(body), parent: body.reportsTo }))}
      />
      <h2>{t('groups')}</h2>
      {groups.map(({ id, body }) => (
        <section key={id} aria-label={body.name}>
          <h3>{body.name}</h3>
          <p>
            {placeOf(body)}. {t('reportsTo')}: {nameOf(body.reportsTo)}.
          </p>
          {body.mandate && <p>{body.mandate}</p>}
          {body.takesUp.length > 0 && (
            <p>
              {t('takesUp')}:{' '}
              {listed(
                body.takesUp.map((matter) => MATTER_WORDS[matter][language]),
                language,
              )}
              .
            </p>
          )}
          {body.functions && (
            <p>
              {t('members')}: {body.functions.split('\n').join(', ')}.
            </p>
          )}
        </section>
      ))}
      <PaperUnits />
    </Paper>
  );
}
