import { useMe } from '#storage/use-me';
import { defineWords } from '#ui/words';
import type { Opened } from './opened-by';
import { useTradeWords } from './trade-words';

const useWords = defineWords('consent-opened', {
  sv: {
    title: 'Det här händer',
    opens: '{{unit}} får se {{kinds}} från {{from}}.',
    nothing: 'Ingenting nytt lämnas ut av det här ensamt.',
  },
  en: {
    title: 'This is what happens',
    opens: '{{unit}} may see {{kinds}} from {{from}}.',
    nothing: 'This alone gives out nothing new.',
  },
});

/** What will flow once the change stands, one sentence a receiver. */
export function OpenedList({ opened }: { opened: readonly Opened[] }) {
  const t = useWords();
  const trade = useTradeWords();
  const { unit } = useMe();
  const name = (id: string) => unit(id)?.name ?? id;
  const warning = (one: Opened) =>
    one.warns ? trade.decision({ ok: true, because: one.warns, warns: one.warns }).warning : '';
  return (
    <div aria-live="polite">
      <p>
        <strong>{t('title')}</strong>
      </p>
      <ul>
        {opened.length === 0 && <li>{t('nothing')}</li>}
        {opened.map((one) => (
          <li key={one.to}>
            {t('opens', { unit: name(one.to), kinds: trade.kinds(one.kinds), from: trade.list(one.from.map(name)) })}{' '}
            {warning(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}
