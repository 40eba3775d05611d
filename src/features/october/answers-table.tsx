import type { OctoberFigures } from '#domain/october-figures';
import { Hint } from '#ui/hint';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useFigureWords } from './figure-words';

/** What families and staff answered to the five questions, in the whole county. */
export function AnswersTable({ figures: { answers } }: { figures: OctoberFigures }) {
  const t = useFigureWords();
  const language = useLanguage();
  if (answers.length === 0) return <Hint>{t('noAnswers')}</Hint>;
  return (
    <Table
      caption={t('answersCaption')}
      rows={answers}
      rowKey={({ respondent, question }) => `${respondent} ${question}`}
      columns={[
        { id: 'respondent', head: t('respondent'), rowHeader: true, cell: (one) => t(`respondents.${one.respondent}`) },
        { id: 'question', head: t('question'), cell: (one) => t(`questions.${one.question}`) },
        { id: 'mean', head: t('mean'), numeric: true, cell: ({ mean }) => mean.toLocaleString(language) },
        { id: 'atLeast', head: t('atLeast'), numeric: true, cell: ({ atLeast }) => atLeast },
      ]}
    />
  );
}
