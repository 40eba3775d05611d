import type { PaperContent } from '#domain/paper-content';
import { paperDate } from '#domain/paper-dates';
import { PAPER_SETTINGS, type PaperLanguage } from '#domain/paper-language';
import type { translators } from '#domain/paper-translation';
import { frameCheck, PAPER_WORDS } from '#domain/paper-words';
import { Voice } from '#ui/voice';
import styles from './sheet.module.css';
import { Swedish } from './swedish';

/** Who answers for which text of the paper in its language. */
export type Translated = ReturnType<typeof translators>;

interface SheetHeadProps {
  form: PaperLanguage;
  content: PaperContent;
  marks: readonly string[];
  /** Who answers for which text in this language, where somebody does. */
  translated?: Translated;
}

/** Whose plan, which version, how current; then the child's own words, before anything else. */
export function SheetHead(props: SheetHeadProps) {
  const { form, content, marks, translated = {} } = props;
  const words = PAPER_WORDS[form].frame;
  const { child, version } = content;
  const voice = content.voices.at(-1);
  const heard = voice?.text ?? '';
  const check = frameCheck(form, translated.frame);
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
      {(words.swedishText || check) && (
        <p className={styles.about}>
          {words.swedishText} {check}
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
