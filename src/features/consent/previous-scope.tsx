import { useMe } from '#storage/use-me';
import { Card } from '#ui/card';
import { formatDate } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import styles from './consent.module.css';
import type { ConsentForm } from './consent-form';
import { useConsentWords } from './consent-words';
import { type Follows, widerThan } from './replaced-consent';
import { useTradeWords } from './trade-words';

/** What the family said last time, beside the form and never in it; and what the new one adds to it. */
export function PreviousScope({ follows: { basis }, form }: { follows: Follows; form: ConsentForm }) {
  const t = useConsentWords();
  const trade = useTradeWords();
  const language = useLanguage();
  const { unit } = useMe();
  const name = (id: string) => unit(id)?.name ?? id;
  const day = (date: string) => formatDate(date, language, { year: true });
  const wider = widerThan(form, basis);
  const added = [
    ...wider.units.map(name),
    ...wider.kinds.map(trade.kind),
    ...(form.coversPlan && !basis.coversPlan ? [t('follows.plan')] : []),
  ];
  return (
    <Card>
      <Stack>
        <h2>{t('follows.before')}</h2>
        <Hint>{t('follows.beforeHint')}</Hint>
        <Facts layout="above">
          <Fact term={t('follows.purpose')}>
            <Written text={basis.purpose} />
          </Fact>
          <Fact term={t('follows.period')}>
            {t('follows.periodText', { from: day(basis.validFrom), to: day(basis.validTo ?? basis.validFrom) })}
          </Fact>
          <Fact term={t('follows.releases')}>{trade.list(basis.releasing.map(name))}</Fact>
          <Fact term={t('follows.receives')}>
            {basis.receiving.map((to) => (
              <div key={to.unit} className={styles.received}>
                <b>{name(to.unit)}</b>: {trade.kinds(to.kinds)}
              </div>
            ))}
          </Fact>
          <Fact term={t('follows.plan')}>{t(basis.coversPlan ? 'follows.planYes' : 'follows.planNo')}</Fact>
        </Facts>
        {added.length > 0 && (
          <Note tone="warn" title={t('follows.wider')} live>
            {t('follows.widerText', { what: trade.list(added) })}
          </Note>
        )}
      </Stack>
    </Card>
  );
}
