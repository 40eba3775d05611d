import { decisionWords } from '#domain/decision-words';
import type { Kind } from '#domain/kind';
import { KIND_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import { useLanguage } from '#ui/words';
import { useOverviewWords } from './overview-words';
import styles from './participants.module.css';
import type { Seeing } from './seen-kinds';

/** What one service sees, in sentences: the yes first, then each no with its reason; the source last and small. */
export function SeenSummary({ seeing, isOwn }: { seeing: Seeing; isOwn: boolean }) {
  const t = useOverviewWords();
  const language = useLanguage();
  const list = (kinds: readonly Kind[]) =>
    listed(
      kinds.map((kind) => KIND_WORDS[kind].name[language]),
      language,
    );
  if (seeing.sees.length + seeing.hidden.length === 0) return <p>{t('seesOwn')}</p>;
  return (
    <>
      {seeing.sees.length === 0 && <p>{t(isOwn ? 'youSeeNothing' : 'seesNothing')}</p>}
      {seeing.sees.map((reason) => (
        <p key={reason.decision.because}>
          {t('sees', { kinds: list(reason.kinds) })}{' '}
          <small className={styles.source}>{decisionWords(reason.decision, language).source}</small>
        </p>
      ))}
      {seeing.hidden.map((reason) => {
        const words = decisionWords(reason.decision, language);
        return (
          <p key={reason.decision.because} className={styles.no}>
            {seeing.sees.length > 0 || seeing.hidden.length > 1
              ? `${t('seesNot', { kinds: list(reason.kinds) })} `
              : ''}
            {words.sentence} <small className={styles.source}>{words.source}</small>
          </p>
        );
      })}
    </>
  );
}
