import { isOutOfReach } from '#domain/awaited-calls';
import { call } from '#domain/call';
import { childFirstName } from '#domain/child';
import { civilDate } from '#domain/civil-date';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { formatDayWeek } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { CallCalendar } from './call-calendar';
import { CallMailState } from './call-mail-state';
import { useCallWords } from './call-words';
import { LetterLink } from './letter-link';
import styles from './meeting.module.css';
import { useRecipientWords } from './use-recipient-words';

/** The unit's calls to days ahead that do not hold any longer: whoever wrote the day down must be told. */
export function EndedCalls({ view }: { view: DossierView }) {
  const t = useCallWords();
  const language = useLanguage();
  const { actor } = useMe();
  const today = civilDate(useNow());
  const wordsOf = useRecipientWords(view, childFirstName(view.dossier) || t('theChild'));
  const ended = view.dossier
    .list(call)
    .filter(({ unit, body }) => body.ended && unit === actor.unit && body.date >= today)
    .filter((one) => !isOutOfReach(view.facts, one));
  if (ended.length === 0) return null;
  return (
    <Section title={t('ended.section')}>
      <Hint>{t('ended.hint')}</Hint>
      <ul role="list" className={styles.people}>
        {ended.map((one) => {
          const { name } = wordsOf(one.body.recipient);
          return (
            <li key={one.id} className={styles.person}>
              <div className={styles.answer}>
                <span>
                  <b>{name}</b> <small>{formatDayWeek(one.body.date, language)}</small>
                </span>
                <Status tone="stop">{t(`ended.${one.body.ended?.how ?? 'cancelled'}`)}</Status>
                <CallMailState view={view} one={one} />
                <span>
                  <CallCalendar view={view} one={one} who={name} />
                  <LetterLink view={view} one={one} who={name} />
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
