import { useState } from 'react';
import { octoberCsv } from '#domain/october-csv';
import type { OctoberReview } from '#storage/online-commands';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Button } from '#ui/button';
import { giveFile } from '#ui/give-file';
import { useFigureWords } from './figure-words';
import { type Failed, NotDone } from './not-done';
import { useOctoberWords } from './october-words';
import { useFigureTexts } from './use-figure-texts';

const HEAD = ['year', 'measure', 'part', 'level', 'outcome', 'count', 'lower', 'middle', 'upper'] as const;

/** The figures as a file. The server's log has it first; where it can not be told, no file is given. */
export function CsvButton({ review }: { review: OctoberReview }) {
  const t = useOctoberWords();
  const words = useFigureWords();
  const texts = useFigureTexts();
  const online = useOnlineCommands();
  const [failed, setFailed] = useState<Failed>();
  const { id, year, version } = review.version;
  const take = async () => {
    const logged = await online.takeOutOctober({ review: id, how: 'exported' });
    setFailed(logged.ok ? undefined : logged);
    if (!logged.ok) return;
    const csv = octoberCsv(year, review.figures.figures, {
      head: HEAD.map((one) => words(`csvHead.${one}`)),
      measure: texts.measure,
      part: (part) => t(`parts.${part}`),
      level: texts.level,
      outcome: (_, outcome) => texts.outcome(outcome),
      whole: words('whole'),
      hidden: words('hidden'),
    });
    giveFile(`oversyn-${year}-${version}.csv`, csv, 'text/csv;charset=utf-8');
  };
  return (
    <>
      <NotDone failed={failed} />
      <Button icon="download" onPress={() => void take()}>
        {t('csv')}
      </Button>
    </>
  );
}
