import { QUESTIONS, type Respondent } from '#domain/evaluation';
import type { PaperLanguage } from '#domain/paper-language';
import { frameCheck } from '#domain/paper-words';
import { PaperBlock } from '#ui/paper-block';
import { Face } from './face';
import styles from './questionnaire.module.css';
import { OFFICE_WORDS, questionnaireWords } from './questionnaire-words';
import sheet from './sheet.module.css';
import { Swedish } from './swedish';

const MARKS = [1, 2, 3, 4, 5] as const;

interface QuestionnaireSheetProps {
  who: Respondent;
  form: PaperLanguage;
  /** All that leads back to the case. */
  reference: string;
}

/** One A4: five rows of five boxes, faces for a child. */
export function QuestionnaireSheet({ who, form, reference }: QuestionnaireSheetProps) {
  const words = questionnaireWords(who, form);
  const check = frameCheck(form);
  const office = (language: keyof typeof OFFICE_WORDS) => OFFICE_WORDS[language].replace('{{reference}}', reference);
  return (
    <>
      <header className={sheet.head}>
        <h1>{words.title}</h1>
        <p className={sheet.meta}>{words.lead}</p>
      </header>
      <div className={styles.questions}>
        {QUESTIONS.map((question) => (
          <PaperBlock key={question}>
            <h2>{words.asked[question]}</h2>
            <ol role="list" className={styles.boxes}>
              {MARKS.map((mark) => (
                <li key={mark}>
                  {who === 'child' && <Face mark={mark} />}
                  <span className={styles.box} role="img" aria-label={words.mark(mark)} />
                  <small>{mark === 1 ? words.least : mark === 5 ? words.most : who === 'child' ? '' : mark}</small>
                </li>
              ))}
            </ol>
          </PaperBlock>
        ))}
      </div>
      <PaperBlock>
        {words.below.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </PaperBlock>
      {check && <p className={styles.check}>{check}</p>}
      <p className={styles.office}>{form === 'en' ? office('en') : <Swedish>{office('sv')}</Swedish>}</p>
    </>
  );
}
