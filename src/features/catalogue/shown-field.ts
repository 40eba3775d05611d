import type { SupportLink, SupportStep } from '#domain/decision-support';
import type { Language } from '#domain/decision-words';
import type { DutySector } from '#domain/responsibility';
import { DUTY_SECTOR_WORDS, SUPPORT_LEVEL_WORDS } from '#domain/responsibility-words';
import { formatDate } from '#ui/dates';

/** How a history says yes, no and nothing. */
interface Said {
  yes: string;
  no: string;
  nothing: string;
}

const DAYS = ['validFrom', 'validTo', 'reviewOn'];

/** The value of a field of an entry as a text that two versions can be compared by. */
export function shownField(field: string, value: unknown, language: Language, said: Said): string {
  if (value === null || value === undefined || value === '') return said.nothing;
  if (typeof value === 'boolean') return value ? said.yes : said.no;
  if (field === 'sector') return DUTY_SECTOR_WORDS[value as DutySector]?.[language] ?? String(value);
  if (DAYS.includes(field)) return formatDate(String(value), language, { year: true });
  if (field === 'steps')
    return (value as SupportStep[]).map((one) => stepLine(one, language)).join(' ') || said.nothing;
  if (field === 'links')
    return (value as SupportLink[]).map(({ label, url }) => `${label} ${url}`).join(', ') || said.nothing;
  return String(value);
}

function stepLine({ level, who, what, when }: SupportStep, language: Language): string {
  const line = `${SUPPORT_LEVEL_WORDS[level][language]}, ${who}: ${what}`;
  return when ? `${line} (${when}).` : line;
}
