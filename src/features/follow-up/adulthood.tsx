import { Link } from '@tanstack/react-router';
import { eighteenth, isAdult } from '#domain/adulthood';
import { civilDate } from '#domain/civil-date';
import { consent } from '#domain/consent';
import { basisHolds } from '#domain/consent-validity';
import { daysBetween } from '#domain/working-days';
import { Actions } from '#ui/actions';
import { buttonClass } from '#ui/button';
import { formatFullDay, formatWeek } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useAdulthoodWords } from './adulthood-words';
import { type FollowUpView, useFollowUp } from './use-follow-up';

/** Further ahead than so many days a date says more than their number. */
const YEAR = 365;
const TONES = { own: 'ok', lapsed: 'stop', ahead: 'warn', none: 'info' } as const;

/** What changes on the 18th birthday: who consents, who is told, and the two ways on. Before it, how to prepare. */
export function Adulthood() {
  const seen = useFollowUp();
  return seen ? <AdulthoodPage seen={seen} /> : null;
}

function AdulthoodPage({ seen }: { seen: FollowUpView }) {
  const t = useAdulthoodWords();
  const language = useLanguage();
  const day = eighteenth(seen.dossier);
  const params = { caseId: seen.caseId };
  if (!day)
    return (
      <Page title={t('title')} lead={t('unknown')}>
        {null}
      </Page>
    );
  const adult = isAdult(seen.dossier, seen.now);
  const left = daysBetween(civilDate(seen.now), day);
  const when = `${formatFullDay(day, language)} (${formatWeek(day, language)})`;
  // A consent that begins at or after the birthday was asked of the young person, and stays.
  const ending = seen.view.facts.bases.filter(
    (one) =>
      one.by === 'consent' &&
      one.validFrom < day &&
      (one.validTo === null || one.validTo >= day) &&
      basisHolds(seen.view.facts, one, seen.now).ok,
  );
  const own = adult && seen.gate.ok;
  const state = own ? 'own' : adult ? 'lapsed' : ending.length > 0 ? 'ahead' : 'none';
  return (
    <Page
      title={t('title')}
      sub={
        adult ? t('since', { day: when }) : left > YEAR ? t('far', { day: when }) : t('on', { day: when, count: left })
      }
      lead={t(adult ? 'leadAfter' : 'leadBefore')}
    >
      <Note tone={TONES[state]} title={t(`state.${state}`)}>
        <p>{t(`state.${state}Text`)}</p>
      </Note>
      <Section title={t('changes.title')}>
        <ul>
          <li>{t('changes.consent')}</li>
          <li>{t('changes.guardians')}</li>
          <li>{t('changes.paper')}</li>
          <li>{t('changes.stays')}</li>
        </ul>
        <Hint>{t('changes.source')}</Hint>
      </Section>
      {!adult && ending.length > 0 && (
        <Section title={t('ending')} count={ending.length}>
          <ul>
            {ending.map((one) => (
              <li key={one.id}>{seen.dossier.get(consent, one.id)?.body.purpose ?? t('aConsent')}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="ways" title={t('ways.title')}>
        <h3>{t('ways.goOn')}</h3>
        <p>{t(adult ? 'ways.goOnAfter' : 'ways.goOnBefore')}</p>
        <Actions>
          {adult && (
            <Link
              to="/arenden/$caseId/samtycke/nytt"
              params={params}
              className={buttonClass(own ? 'secondary' : 'primary')}
            >
              {t('ways.ask')}
            </Link>
          )}
          <Link to="/arenden/$caseId/verksamheter" params={params} className={buttonClass('secondary')}>
            {t('ways.invite')}
          </Link>
          <Link to="/arenden/$caseId/kalla" params={params} className={buttonClass('secondary')}>
            {t('ways.meet')}
          </Link>
        </Actions>
        <h3>{t('ways.close')}</h3>
        <p>{t('ways.closeText')}</p>
        <Link to="/arenden/$caseId/avsluta" params={params}>
          {t('ways.toClose')}
        </Link>
      </Section>
    </Page>
  );
}
