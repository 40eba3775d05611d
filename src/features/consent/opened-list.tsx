import type { Kind } from '#domain/kind';
import type { Begins } from '#domain/what-begins';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { formatFullDay } from '#ui/dates';
import { Status } from '#ui/status';
import { defineWords, useLanguage } from '#ui/words';
import { useTradeWords } from './trade-words';

const useWords = defineWords('consent-opened', {
  sv: {
    title: 'Det här händer',
    opens: '{{unit}} får se {{kinds}} från {{from}}.',
    since: 'Det börjar {{date}}.',
    nothing: 'Ingenting nytt lämnas ut av det här ensamt.',
    new: 'I dag delas inget med {{unit}}.',
    weaker: 'Sekretessen är svagare hos {{unit}}.',
    known: 'Familjen känner till det.',
  },
  en: {
    title: 'This is what happens',
    opens: '{{unit}} may see {{kinds}} from {{from}}.',
    since: 'It begins on {{date}}.',
    nothing: 'This alone gives out nothing new.',
    new: 'Today nothing is shared with {{unit}}.',
    weaker: 'Secrecy is weaker at {{unit}}.',
    known: 'The family knows it.',
  },
});

/** What will flow once the change stands, one receiver after the other: from whom, and what to know of the receiver. */
export function OpenedList({ opened }: { opened: readonly Begins[] }) {
  const t = useWords();
  const language = useLanguage();
  const trade = useTradeWords();
  const now = useNow();
  const { unit } = useMe();
  const name = (id: string) => unit(id)?.name ?? id;
  const warning = trade.decision({ ok: true, because: 'WEAKER_SECRECY', warns: 'WEAKER_SECRECY' }).warning;
  return (
    <div aria-live="polite">
      <p>
        <strong>{t('title')}</strong>
      </p>
      <ul>
        {opened.length === 0 && <li>{t('nothing')}</li>}
        {opened.map((one) => (
          <li key={one.to}>
            {alike(one.parts)
              .map(({ from, kinds }) =>
                t('opens', { unit: name(one.to), kinds: trade.kinds(kinds), from: trade.list(from.map(name)) }),
              )
              .join(' ')}{' '}
            {one.since > now && t('since', { date: formatFullDay(one.since, language) })}{' '}
            {one.warns && !one.isWeaker && warning}
            {one.isNew && (
              <div>
                <Status tone="info">{t('new', { unit: name(one.to) })}</Status>
              </div>
            )}
            {one.isWeaker && (
              <div>
                <Status tone="warn">
                  {t('weaker', { unit: name(one.to) })} {one.warns && t('known')}
                </Status>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Those who give out the same kinds are named in one sentence. */
function alike(parts: Begins['parts']): { from: string[]; kinds: readonly Kind[] }[] {
  const groups = new Map<string, { from: string[]; kinds: readonly Kind[] }>();
  for (const { from, kinds } of parts) {
    const group = groups.get(kinds.join()) ?? { from: [], kinds };
    group.from.push(from);
    groups.set(kinds.join(), group);
  }
  return [...groups.values()];
}
