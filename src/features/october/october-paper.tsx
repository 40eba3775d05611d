import { Link, useParams } from '@tanstack/react-router';
import { PARTS } from '#domain/october-measures';
import type { Commented } from '#domain/october-review';
import { octoberYear } from '#domain/october-year';
import type { OctoberReview } from '#storage/online-commands';
import { useNow } from '#storage/use-now';
import { AskedState } from '#ui/asked-state';
import { Button, buttonClass } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Paper } from '#ui/paper';
import { PrintSeal } from '#ui/print-seal';
import { useLanguage } from '#ui/words';
import { AnswersTable } from './answers-table';
import { FigureTable } from './figure-table';
import { useFigureWords } from './figure-words';
import { ForFollowers } from './followers-page';
import { HowWeCount } from './how-we-count';
import { IndicatorTable } from './indicator-table';
import { useIndicatorWords } from './indicator-words';
import { useOctoberWords } from './october-words';
import { shownOf } from './shown-figures';
import { useFigureTexts } from './use-figure-texts';
import { useOctoberReview } from './use-october';
import { useReviewPrint } from './use-review-print';
import { useStanding } from './use-standing';

/** The review as a report on A4. */
export function OctoberPaper() {
  return (
    <ForFollowers>
      <Report />
    </ForFollowers>
  );
}

function Report() {
  const t = useOctoberWords();
  const language = useLanguage();
  const now = useNow();
  const { reviewId = '' } = useParams({ strict: false }) as { reviewId?: string };
  const asked = useOctoberReview(reviewId);
  const { data } = asked;
  const { print, sealed } = useReviewPrint(reviewId, data?.version);
  const date = formatDate(now, language, { year: true });
  return (
    <Paper
      lang={language}
      foot={data && t('foot', { year: data.version.year, version: data.version.version, date })}
      toolbar={
        <>
          <Link to="/arsoversyn/$reviewId" params={{ reviewId }} className={buttonClass('quiet')}>
            {t('title')}
          </Link>
          <Hint>{t(data && !data.version.approved ? 'printHintDraft' : 'printHint')}</Hint>
          <AskedState
            asked={asked}
            words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }}
          />
          {data && (
            <Button kind="primary" icon="print" onPress={() => void print()}>
              {t('print')}
            </Button>
          )}
        </>
      }
    >
      <PrintSeal sealed={sealed} said={t('sealed')}>
        {data ? <Content review={data} /> : <h1>{t('title')}</h1>}
      </PrintSeal>
    </Paper>
  );
}

function Content({ review }: { review: OctoberReview }) {
  const t = useOctoberWords();
  const words = useFigureWords();
  const texts = useFigureTexts();
  const indicators = useIndicatorWords();
  const standing = useStanding();
  const { version, figures, before, comments } = review;
  const { from, to } = octoberYear(version.year);
  const said = (about: Commented) => {
    const text = comments.find((one) => one.about === about)?.text;
    return text && <p>{text}</p>;
  };
  return (
    <>
      <h1>
        {t('title')} {version.year}
      </h1>
      <p>
        {t('sub', { from, to, version: version.version })} {standing(version).long}
      </p>
      {version.reason !== '' && <p>{t('because', { reason: version.reason })}</p>}
      {said('year')}
      {figures.figures.map((figure) => (
        <section key={figure.measure} aria-label={texts.measure(figure)}>
          <h2>{texts.measure(figure)}</h2>
          {said(figure.measure)}
          {(['all', ...PARTS] as const).map((part) => (
            <FigureTable
              key={part}
              captionHidden
              figure={figure}
              shown={shownOf(
                figure,
                part,
                '',
                t(`parts.${part}`),
                before?.figures.find((one) => one.measure === figure.measure),
              )}
            />
          ))}
        </section>
      ))}
      <h2>{words('answers')}</h2>
      {said('answers')}
      <AnswersTable figures={figures} />
      <h2>{indicators('title')}</h2>
      {said('indicators')}
      <IndicatorTable indicators={review.indicators} />
      <HowWeCount />
      <p>{t('rule')}</p>
    </>
  );
}
