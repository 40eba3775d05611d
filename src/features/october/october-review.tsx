import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type MeasureName, PARTS, type Part } from '#domain/october-measures';
import { octoberYear } from '#domain/october-year';
import type { OctoberReview as Review } from '#storage/online-commands';
import { Actions } from '#ui/actions';
import { AskedState } from '#ui/asked-state';
import { buttonClass } from '#ui/button';
import { ChartBeside } from '#ui/chart-beside';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { PrintSeal } from '#ui/print-seal';
import { Section } from '#ui/section';
import { Segmented } from '#ui/segmented';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { AnswersTable } from './answers-table';
import { Comment } from './comment-form';
import { CsvButton } from './csv-button';
import { FigureChart } from './figure-chart';
import { FigureTable } from './figure-table';
import { useFigureWords } from './figure-words';
import { ForFollowers } from './followers-page';
import { HowWeCount } from './how-we-count';
import { IndicatorTable } from './indicator-table';
import { useIndicatorWords } from './indicator-words';
import { useOctoberWords } from './october-words';
import { PlanRows } from './plan-rows';
import { shownOf } from './shown-figures';
import { NextStep } from './steps';
import { useFigureTexts } from './use-figure-texts';
import { useOctoberReview } from './use-october';
import { useReviewPrint } from './use-review-print';
import { useStanding } from './use-standing';

/** One version of the review of a year: its figures with drawings and tables, what is said of them, and its next step. */
export function OctoberReview() {
  return (
    <ForFollowers>
      <Asked />
    </ForFollowers>
  );
}

function Asked() {
  const t = useOctoberWords();
  const { reviewId = '' } = useParams({ strict: false }) as { reviewId?: string };
  const asked = useOctoberReview(reviewId);
  const { data } = asked;
  if (data) return <Shown review={data} onChanged={() => void asked.refetch()} />;
  return (
    <Page title={t('title')}>
      <AskedState asked={asked} words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }} />
    </Page>
  );
}

function Shown({ review, onChanged }: { review: Review; onChanged(): void }) {
  const t = useOctoberWords();
  const words = useFigureWords();
  const indicators = useIndicatorWords();
  const standing = useStanding();
  const { version } = review;
  const { sealed } = useReviewPrint(version.id, version);
  const { from, to } = octoberYear(version.year);
  const comment = (about: Parameters<typeof Comment>[0]['about'], title: string) => (
    <Comment key={about} review={review} about={about} title={title} onSaved={onChanged} />
  );
  return (
    <Page
      title={`${t('title')} ${version.year}`}
      sub={t('sub', { from, to, version: version.version })}
      lead={standing(version).long}
      action={
        <Actions>
          <CsvButton review={review} />
          <Link
            to="/arsoversyn/$reviewId/papper"
            params={{ reviewId: version.id }}
            className={buttonClass('secondary')}
          >
            {t('paper')}
          </Link>
        </Actions>
      }
    >
      <PrintSeal sealed={sealed} said={t('sealed')}>
        <Stack gap="l">
          {version.reason !== '' && <Note>{t('because', { reason: version.reason })}</Note>}
          {(!version.frozen || review.comments.some(({ about }) => about === 'year')) && (
            <Section title={t('wholeYear')}>{comment('year', t('comment.year'))}</Section>
          )}
          <Figures review={review} comment={comment} />
          <Section title={words('answers')}>
            <Stack>
              <AnswersTable figures={review.figures} />
              {comment('answers', words('answers'))}
            </Stack>
          </Section>
          <Section title={indicators('title')}>
            <Stack>
              <IndicatorTable indicators={review.indicators} />
              {comment('indicators', indicators('title'))}
            </Stack>
          </Section>
          <NextStep version={version} onDone={onChanged} />
          <HowWeCount />
          <Link to="/arsoversyn">{t('back')}</Link>
        </Stack>
      </PrintSeal>
    </Page>
  );
}

type FiguresProps = { review: Review; comment(about: MeasureName, title: string): ReactNode };

function Figures({ review, comment }: FiguresProps) {
  const t = useOctoberWords();
  const texts = useFigureTexts();
  const [part, setPart] = useState<'all' | Part>('all');
  const [level, setLevel] = useState('');
  const { figures } = review.figures;
  const levels = part === 'all' ? [] : [...new Set(figures.flatMap((one) => one[part].map((row) => row.level)))];
  return (
    <>
      <Stack gap="s">
        <Segmented
          label={t('show')}
          value={part}
          onChange={(chosen) => {
            setPart(chosen);
            setLevel('');
          }}
          options={(['all', ...PARTS] as const).map((one) => ({ value: one, label: t(`parts.${one}`) }))}
        />
        {part !== 'all' && (
          <SelectField
            label={t('level')}
            width="short"
            placeholder={t('everyLevel')}
            value={level}
            onChange={(event) => setLevel(event.currentTarget.value)}
            options={levels.map((one) => ({ value: one, label: texts.level(part, one) }))}
          />
        )}
        <Hint>{t('rule')}</Hint>
      </Stack>
      {figures.map((figure) => {
        const before = review.before?.figures.find((one) => one.measure === figure.measure);
        const shown = shownOf(figure, part, level, t(`parts.${part}`), before);
        if (shown.rows.length === 0) return null;
        return (
          <Section key={figure.measure} id={figure.measure} title={texts.measure(figure)}>
            <Stack>
              <ChartBeside chart={<FigureChart figure={figure} shown={shown} />}>
                <FigureTable figure={figure} shown={shown} />
              </ChartBeside>
              {figure.measure === 'deviations' && <PlanRows />}
              {comment(figure.measure, texts.measure(figure))}
            </Stack>
          </Section>
        );
      })}
    </>
  );
}
