import type { Figure } from '#domain/october-figures';
import { MEASURES, outcomesOf } from '#domain/october-measures';
import { BarChart } from '#ui/bar-chart';
import { RangeChart } from '#ui/range-chart';
import { Stack } from '#ui/stack';
import { FEW_OUTCOMES } from './figure-table';
import { useFigureWords } from './figure-words';
import type { Shown } from './shown-figures';
import { useFigureTexts } from './use-figure-texts';

/** The drawing of one measure: days as point and line, shares of parts as bars out of a hundred, else numbers as bars. */
export function FigureChart({ figure, shown }: { figure: Figure; shown: Shown }) {
  const t = useFigureWords();
  const texts = useFigureTexts();
  const label = t('chartLabel', { measure: texts.measure(figure) });
  const { rows, part, before } = shown;
  const outcomes = outcomesOf(figure.measure);
  const days = () => {
    const ranges = rows.map((row) => ({
      name: texts.level(part, row.level),
      ...(row.days ?? { lower: null, middle: null, upper: null }),
      text: texts.median(row),
    }));
    if (before?.days) ranges.push({ name: t('before'), ...before.days, text: texts.median(before) });
    return (
      <RangeChart
        label={outcomes.length > 0 ? t('daysOf', { measure: label }) : label}
        ranges={ranges}
        caption={t('rangeCaption')}
      />
    );
  };
  const hasDays = MEASURES[figure.measure].days;
  if (hasDays && outcomes.length === 0) return days();
  const [row, second] = rows;
  if (row && !second && outcomes.length > 0)
    return (
      <Stack>
        <BarChart
          label={label}
          caption={t('hiddenCaption')}
          bars={outcomes.map((outcome) => {
            const value = row.outcomes[outcome] ?? null;
            return { name: texts.outcome(outcome), value, text: value === null ? '' : String(value) };
          })}
        />
        {hasDays && days()}
      </Stack>
    );
  const [first] = outcomes;
  if (first !== undefined && outcomes.length <= FEW_OUTCOMES)
    return (
      <BarChart
        label={label}
        full={100}
        caption={t('shareCaption', { outcome: texts.outcome(first) })}
        bars={rows.map((one) => {
          const value = texts.share(one, first);
          return {
            name: texts.level(part, one.level),
            value,
            text: value === null ? '' : t('percent', { share: value }),
          };
        })}
      />
    );
  const bar = (name: string, all: number | null) => ({ name, value: all, text: all === null ? '' : String(all) });
  const bars = rows.map(({ level, all }) => bar(texts.level(part, level), all));
  return (
    <BarChart
      label={label}
      caption={t('hiddenCaption')}
      bars={before && !second ? [...bars, bar(t('before'), before.all)] : bars}
    />
  );
}
