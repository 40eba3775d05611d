import type { PaperContent } from '#domain/paper-content';
import { paperDate } from '#domain/paper-dates';
import { PAPER_SETTINGS, type PaperLanguage } from '#domain/paper-language';
import { frameCheck, PAPER_WORDS } from '#domain/paper-words';
import { Voice } from '#ui/voice';
import styles from './sheet.module.css';
import { Swedish } from './swedish';

/** Whose plan, which version, how current; then the child's own words, before anything else. */
export function SheetHead(props: { form: PaperLanguage; content: PaperContent; marks: readonly string[] }) {
  const { form, content, marks } = props;
  const words = PAPER_WORDS[form].frame;
  const { child, version } = content;
  const voice = content.voices.at(-1);
  const heard = voice?.text ?? '';
  return (
    <>
      <header className={styles.head}>
        <p>{words.kicker}</p>
        <h1>{words.title(child?.firstName ?? '')}</h1>
        <p className={styles.meta}>
          {child && (
            <>
              <Swedish>
                {child.firstName} {child.lastName}
              </Swedish>
              {PAPER_SETTINGS[form].comma}
              {words.born(String(child.birthYear))}.{' '}
            </>
          )}
          {version ? words.version(version.number, paperDate(form, version.issuedAt)) : words.draft}
        </p>
        {marks.map((mark) => (
          <p key={mark} className={styles.mark}>
            {mark}
          </p>
        ))}
      </header>
      {(words.swedishText || frameCheck(form)) && (
        <p className={styles.about}>
          {words.swedishText} {frameCheck(form)}
        </p>
      )}
      {heard && (
        <Voice title={words.voice(child?.firstName ?? '')} lang="sv">
          <bdi dir="ltr">”{heard}”</bdi>
        </Voice>
      )}
    </>
  );
}
