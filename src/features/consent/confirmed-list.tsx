import { Link } from '@tanstack/react-router';
import { textMark } from '#domain/confirm-texts';
import { ENTITY_WORDS } from '#domain/entity-words';
import type { EntityName } from '#domain/kinds';
import { type ConfirmedText, textConfirmation } from '#domain/text-confirmation';
import { freeText } from '#domain/texts-that-begin';
import { unconfirmedTexts } from '#domain/unconfirmed-texts';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { formatDateTime } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import styles from './consent.module.css';
import { useOpenedTextsWords } from './opened-texts-words';
import { useUnitNames } from './weaker-texts';

/** Who has read which texts, when, and for whom: the confirmations that the viewer's unit made or that are of its texts. */
export function ConfirmedList({ view }: { view: DossierView }) {
  const t = useOpenedTextsWords();
  const language = useLanguage();
  const { unit } = useMe();
  const names = useUnitNames();
  const all = [...view.dossier.list(textConfirmation)].sort((a, b) => b.body.at - a.body.at);
  /** The words where they stand as they were read; else what it was and that it is another now. */
  const wordsOf = ({ recordId, mark }: ConfirmedText) => {
    const record = view.dossier.peek(recordId);
    if (!record) return t('unseen');
    const text = freeText(record);
    if (text !== '' && textMark(text) === mark) return text;
    return t('changed', { what: capital(ENTITY_WORDS[record.entity as EntityName][language]) });
  };
  return (
    <Section title={t('kept')} count={all.length}>
      <Hint>{t(all.length === 0 ? 'noneKept' : 'keptHint')}</Hint>
      {all.length > 0 && (
        <ul role="list" className={styles.weakerTexts}>
          {all.map(({ id, unit: of, body }) => (
            <li key={id}>
              <Status tone={body.when === 'before' ? 'ok' : 'info'}>{t(body.when)}</Status>
              <p>
                {t('by', {
                  name: body.name,
                  unit: unit(of)?.name ?? of,
                  date: formatDateTime(body.at, language, { year: true }),
                })}
              </p>
              <ul className={styles.weakerText}>
                {body.texts.map((one) => (
                  <li key={one.recordId}>
                    <Written
                      text={wordsOf(one)}
                      within={(gap) => t('to', { text: gap, units: names(one.receivers) })}
                    />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** On the page of consents: that texts are open unconfirmed, and the way to them. Nothing where there is nothing of it. */
export function ConfirmedNote({ view }: { view: DossierView }) {
  const t = useOpenedTextsWords();
  const { actor } = useMe();
  const count = unconfirmedTexts(view.dossier, view.facts, actor.unit, useNow()).length;
  if (count === 0 && view.dossier.list(textConfirmation).length === 0) return null;
  return (
    <p className={styles.confirmedNote}>
      {count > 0 && <Status tone="warn">{t('open', { count })}</Status>}
      <Link to="/arenden/$caseId/samtycke/texter" params={{ caseId: view.id }}>
        {t(count > 0 ? 'read' : 'all')}
      </Link>
    </p>
  );
}
