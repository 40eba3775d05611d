import { QUESTION_WORDS } from '#domain/choice-words';
import { QUESTIONS, type Question } from '#domain/evaluation';
import type { PeriodResult } from '#storage/online-commands';
import { formatDate } from '#ui/dates';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useResultsWords } from './results-words';

type Told = PeriodResult['groups'][number]['questions'][Question];

/** One half-year: the five questions by row, who answered by column. Too few are told as that, never as a number. */
export function PeriodTable({ period }: { period: PeriodResult }) {
  const t = useResultsWords();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1 });
  const mean = (value: number) => {
    if (value <= 1.5) return t('atMost', { mean: number.format(1.5) });
    if (value >= 4.5) return t('atLeast', { mean: number.format(4.5) });
    return t('about', { mean: number.format(value) });
  };
  const cell = (told: Told) =>
    told ? (
      <>
        {mean(told.mean)} <small>{t('count', { count: told.count })}</small>
      </>
    ) : (
      t('tooFew')
    );
  return (
    <Table
      caption={t('period', {
        from: formatDate(period.from, language),
        to: formatDate(period.to, language, { year: true }),
      })}
      columns={[
        {
          id: 'question',
          head: t('question'),
          rowHeader: true,
          cell: (question: Question) => QUESTION_WORDS.guardian[question][language],
        },
        ...period.groups.map((group) => ({
          id: group.respondent,
          head: t(`groups.${group.respondent}`),
          cell: (question: Question) => cell(group.questions[question]),
        })),
      ]}
      rows={QUESTIONS}
      rowKey={(question) => question}
    />
  );
}
