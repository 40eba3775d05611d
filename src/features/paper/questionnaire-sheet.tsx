import { QUESTION_WORDS } from '#domain/choice-words';
import { QUESTIONS, type Respondent } from '#domain/evaluation';
import { PaperBlock } from '#ui/paper-block';
import { Face } from './face';
import styles from './questionnaire.module.css';
import { QUESTIONNAIRE } from './questionnaire-words';
import sheet from './sheet.module.css';

const MARKS = [1, 2, 3, 4, 5] as const;

/** One A4: five rows of five boxes, faces for a child. `reference` is all that leads back to the case. */
export function QuestionnaireSheet({
  who,
  form,
  reference,
}: {
  who: Respondent;
  form: 'sv' | 'en';
  reference: string;
}) {
  const words = QUESTIONNAIRE[form];
  const [least, most] = words.scale[who];
  return (
    <>
      <header className={sheet.head}>
        <h1>{words.title}</h1>
        <p className={sheet.meta}>{words.lead[who]}</p>
      </header>
      <div className={styles.questions}>
        {QUESTIONS.map((question) => (
          <PaperBlock key={question}>
            <h2>{QUESTION_WORDS[who][question][form]}</h2>
            <ol role="list" className={styles.boxes}>
              {MARKS.map((mark) => (
                <li key={mark}>
                  {who === 'child' && <Face mark={mark} />}
                  <span className={styles.box} role="img" aria-label={words.mark(mark)} />
                  <small>{mark === 1 ? least : mark === 5 ? most : who === 'child' ? '' : mark}</small>
                </li>
              ))}
            </ol>
          </PaperBlock>
        ))}
      </div>
      <PaperBlock>
        <p>{words.voluntary}</p>
        <p>{words.secret}</p>
        <p>
          {words.more[who]} {words.back}
        </p>
      </PaperBlock>
      <p className={styles.office}>{words.office.replace('{{reference}}', reference)}</p>
    </>
  );
}
