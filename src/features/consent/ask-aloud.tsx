import { Icon } from '#ui/icon';
import { useAskWords } from './ask-words';
import styles from './consent.module.css';

/** What the form asks about, each with the question as one says it across a table. */
export type Asked = 'guardian' | 'child' | 'purpose' | 'scope' | 'releasing' | 'exclusions' | 'period' | 'told';

/**
 * The question as one would say it aloud to the family: a form's labels are for who writes, and read aloud they sound like
 * a form. `name` is who is asked, or about whom.
 */
export function AskAloud({ about, name = '' }: { about: Asked; name?: string }) {
  const t = useAskWords();
  return (
    <p className={styles.ask}>
      <Icon name="voice" size="s" />
      <span>
        <b>{t('ask')}</b> {t(about, { name })}
      </span>
    </p>
  );
}
