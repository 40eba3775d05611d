import * as z from 'zod';
import { Line } from './text';

/** What the municipality follows beside the plans (domain.md 6). Each is a share in per cent of a group. */
export const INDICATORS = ['school-results', 'attendance', 'dental-health', 'andts', 'health-talks'] as const;
export type IndicatorName = (typeof INDICATORS)[number];

/** One figure of one municipality and year: per cent of a group, from a named source. How large the group was is not kept. */
export const Indicator = z.object({
  indicator: z.enum(INDICATORS),
  municipality: Line,
  year: z.int().min(1990).max(2200),
  value: z.number().min(0).max(100),
  source: Line,
});
export type Indicator = z.infer<typeof Indicator>;

/** The figures of one indicator and municipality by year, the oldest first, and how the last differs from the one before. */
export interface Trend {
  indicator: IndicatorName;
  municipality: string;
  years: readonly Indicator[];
  change: number | null;
}

/** Every trend, by indicator and then by municipality. */
export function trendsOf(indicators: readonly Indicator[]): Trend[] {
  const trends: Trend[] = [];
  for (const indicator of INDICATORS) {
    const own = indicators.filter((one) => one.indicator === indicator);
    for (const municipality of [...new Set(own.map((one) => one.municipality))].sort((a, b) =>
      a.localeCompare(b, 'sv'),
    )) {
      const years = own.filter((one) => one.municipality === municipality).sort((a, b) => a.year - b.year);
      const [before, last] = [years.at(-2), years.at(-1)];
      const change = before && last ? Math.round((last.value - before.value) * 10) / 10 : null;
      trends.push({ indicator, municipality, years, change });
    }
  }
  return trends;
}
