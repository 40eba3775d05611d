import { decisionSupport, isFilled, SUPPORT_LEVELS } from '#domain/decision-support';
import { SUPPORT_LEVEL_WORDS } from '#domain/responsibility-words';
import { useCounty } from '#storage/use-county';
import { capital } from '#ui/capital';
import { formatDate } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { CataloguePaper } from './catalogue-paper';
import { useSupportWords } from './support-words';

/** The areas that are filled, on paper: an example says that it is one. */
export function SupportsPaper() {
  const t = useSupportWords();
  const language = useLanguage();
  const filled = (useCounty()?.dossier.list(decisionSupport) ?? []).filter(({ body }) => isFilled(body));
  return (
    <CataloguePaper title={t('title')} lead={t('lead')} back="/lanet/kunskapsstod">
      {filled.map(({ id, body }) => (
        <section key={id}>
          <h2 lang="sv">{body.area}</h2>
          {body.isExample && (
            <p>
              <b>{t('example')}</b>
            </p>
          )}
          <p lang="sv">{body.about}</p>
          {SUPPORT_LEVELS.map((level) => (
            <div key={level}>
              <h3>{capital(SUPPORT_LEVEL_WORDS[level][language])}</h3>
              <ul lang="sv">
                {body.steps
                  .filter((one) => one.level === level)
                  .map((one) => (
                    <li key={`${one.who} ${one.what}`}>
                      <b>{one.who}.</b> {one.what} {one.when && `(${one.when})`}
                    </li>
                  ))}
              </ul>
            </div>
          ))}
          <p>
            {t('edition')}: {body.edition || t('noEdition')}. {t('reviewOn')}:{' '}
            {body.reviewOn ? formatDate(body.reviewOn, language, { year: true }) : t('noReview')}.
          </p>
          {body.links.length > 0 && (
            <ul lang="sv">
              {body.links.map(({ label, url }) => (
                <li key={url}>
                  {label}: {url}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </CataloguePaper>
  );
}
