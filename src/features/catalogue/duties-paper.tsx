import { civilDate } from '#domain/civil-date';
import { DUTY_SECTORS, holdsOn, responsibility } from '#domain/responsibility';
import { DUTY_SECTOR_WORDS } from '#domain/responsibility-words';
import { useCounty } from '#storage/use-county';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { useLanguage } from '#ui/words';
import { CataloguePaper } from './catalogue-paper';
import { useDutyWords } from './duty-words';

/** The duties that hold today, on paper, by sector. */
export function DutiesPaper() {
  const t = useDutyWords();
  const language = useLanguage();
  const today = civilDate(useNow());
  const all = useCounty()?.dossier.list(responsibility) ?? [];
  const holding = all.filter(({ body }) => holdsOn(body, today));
  const sources = [...new Set(holding.map(({ body }) => [body.agreement, body.edition].filter(Boolean).join(', ')))];
  return (
    <CataloguePaper title={t('title')} lead={t('lead')} back="/lanet/ansvar">
      <div lang="sv">
        {DUTY_SECTORS.map((sector) => (
          <section key={sector}>
            <h2 lang={language}>{capital(DUTY_SECTOR_WORDS[sector][language])}</h2>
            <ul>
              {holding
                .filter(({ body }) => body.sector === sector)
                .map(({ id, body }) => (
                  <li key={id}>
                    {body.text}
                    {body.statute && ` (${body.statute})`}
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <p>
          <span lang={language}>{t('source')}:</span> {sources.join('; ')}
        </p>
      </div>
    </CataloguePaper>
  );
}
