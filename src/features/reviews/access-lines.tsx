import { SEEN_WHAT_WORDS, whatOf } from '#domain/seen-page';
import type { Opening } from '#storage/online-commands';
import { formatTime } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { useReviewsWords } from './reviews-words';

const ACTS = [
  'opened',
  'searched',
  'revealed',
  'printed',
  'exported',
  'readFile',
  'release',
  'mailCall',
  'readQuarantine',
  'readLog',
  'changed',
] as const;
/** Acts that say what they were done to. */
const NAMED: readonly string[] = ['opened', 'revealed', 'printed', 'exported'];

/** What somebody did in a case, in the order in which it began; what was done again is told once, with how often. */
export function AccessLines({ lines }: { lines: Opening['lines'] }) {
  const t = useReviewsWords();
  const language = useLanguage();
  if (lines.length === 0) return t('nothing');
  const told = new Map<string, { at: number; count: number }>();
  for (const { at, act, page } of lines) {
    const words = t(`acts.${ACTS.find((one) => one === act) ?? 'other'}`);
    const what = NAMED.includes(act) ? `${words}: ${SEEN_WHAT_WORDS[whatOf(page)][language]}` : words;
    const before = told.get(what);
    told.set(what, { at: before?.at ?? at, count: (before?.count ?? 0) + 1 });
  }
  return (
    <ul>
      {[...told].map(([what, { at, count }]) => (
        <li key={what}>
          {formatTime(at)} {what}
          {count > 1 && `, ${t('times', { count })}`}
        </li>
      ))}
    </ul>
  );
}
