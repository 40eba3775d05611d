import { Link } from '@tanstack/react-router';
import { caseRecord } from '#domain/case';
import { caseLabel } from '#domain/case-label';
import { childRecord } from '#domain/child';
import { ageAt } from '#domain/civil-date';
import type { DossierView } from '#storage/dossier-view';
import { useNow } from '#storage/use-now';
import { useSyncState } from '#storage/use-sync-state';
import { buttonClass } from '#ui/button';
import { CaseBand } from '#ui/case-band';
import { formatDate } from '#ui/dates';
import { HiddenText } from '#ui/hidden-text';
import { Icon } from '#ui/icon';
import { SaveState } from '#ui/save-state';
import { useLanguage } from '#ui/words';
import { type ConsentStanding, consentStanding } from './consent-strip';
import { useFrameWords } from './frame-words';
import styles from './identity-band.module.css';
import { MaskedNumber } from './masked-number';

/** The dark band: whose case this is, how consent stands and how it is saved. `step` is 1 to 7. */
export function IdentityBand({ view, step }: { view: DossierView; step?: number }) {
  const t = useFrameWords();
  const language = useLanguage();
  const now = useNow();
  const { state } = useSyncState();
  const label = caseLabel(view, now);
  const child = childRecord(view.dossier)?.body;
  const isClosed = caseRecord(view.dossier)?.body.status === 'closed';
  const reference = label.reference ? t('caseNumber', { reference: label.reference }) : t('onlyReferral');
  const age = child ? ageAt(child.birthDate, now) : 0;
  // The bar above says that everyone sees everything; the band speaks up only where this case differs.
  const saved = view.unsent.size === 0 ? (state === 'offline' ? state : null) : state === 'all' ? 'device' : state;
  const sentence = (standing: ConsentStanding) => {
    if (standing.state === 'answers') return t('consent.answers', { given: standing.given, of: standing.of });
    if (standing.state !== 'valid') return t(`consent.${standing.state}`);
    if (standing.until === null) return t('consent.validOpen');
    return t('consent.valid', { date: formatDate(standing.until, language, { year: true }) });
  };
  return (
    <CaseBand
      label={t('band')}
      name={
        <Link
          to="/arenden/$caseId"
          params={{ caseId: view.id }}
          activeOptions={{ exact: true }}
          className={styles.name}
        >
          {child ? `${child.firstName} ${child.lastName}` : reference}
          <HiddenText>, {t('toOverview')}</HiddenText>
        </Link>
      }
      meta={child && step ? t(isClosed ? 'metaClosed' : 'meta', { age, step }) : undefined}
      protected={label.protected ? t('protected') : undefined}
      reveal={child && <MaskedNumber caseId={view.id} identity={child.identity} />}
      facts={label.frameOnly ? [] : [{ icon: 'sign', text: sentence(consentStanding(view.facts, now)) }]}
      saveState={
        saved && (
          <Link to="/vantar" className={styles.save}>
            <SaveState state={saved}>{t(`save.${saved}`)}</SaveState>
          </Link>
        )
      }
      right={
        child && (
          <Link to="/arenden/$caseId/papper" params={{ caseId: view.id }} className={buttonClass('secondary', 's')}>
            <Icon name="print" />
            {t('print')}
          </Link>
        )
      }
    />
  );
}
