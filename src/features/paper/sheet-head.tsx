import type { PaperContent } from '#domain/paper-content';
import { Voice } from '#ui/voice';
import { FRAME_WORDS } from './frame-words';
import { paperDate } from './paper-dates';
import { type PaperForm, SETTING } from './paper-form';
import styles from './sheet.module.css';
import { Swedish } from './swedish';

/** Whose plan, which version, how current; then the child's own words, before anything else. */
export function SheetHead(props: { form: PaperForm; content: PaperContent; marks: readonly string[] }) {
  const { form, content, marks } = props;
  const words = FRAME_WORDS[form];
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
              {SETTING[form].lang === 'ar' ? '، ' : ', '}
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
      {(words.swedishText || words.unchecked) && (
        <p className={styles.about}>
          {words.swedishText} {words.unchecked}
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
