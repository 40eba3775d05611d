import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useNow } from '#storage/use-now';
import { useReportPrint } from '#storage/use-report-print';
import { Button, buttonClass } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Paper } from '#ui/paper';
import { useLanguage } from '#ui/words';
import { useCatalogueWords } from './catalogue-words';

/** What the county agrees on is about nobody: no line of a log tells who printed it (decision 0020). */
const nothingToLog = () => Promise.resolve(true);

interface CataloguePaperProps {
  title: string;
  lead: string;
  back: '/lanet/ansvar' | '/lanet/kunskapsstod';
  children: ReactNode;
}

/** A catalogue on A4. */
export function CataloguePaper({ title, lead, back, children }: CataloguePaperProps) {
  const t = useCatalogueWords();
  const language = useLanguage();
  const now = useNow();
  const print = useReportPrint(nothingToLog);
  return (
    <Paper
      lang={language}
      foot={t('foot', { title, date: formatDate(now, language, { year: true }) })}
      toolbar={
        <>
          <Link to={back} className={buttonClass('quiet')}>
            {t('back')}
          </Link>
          <Button kind="primary" icon="print" onPress={() => void print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <h1>{title}</h1>
      <p>{lead}</p>
      {children}
    </Paper>
  );
}
