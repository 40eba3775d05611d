import type { PaperContent } from '#domain/paper-content';
import { type PaperLanguage } from '#domain/paper-language';
import { PAPER_WORDS, translatedLine } from '#domain/paper-words';
import { PaperBlock, PaperBreak, PaperPair, PaperSignatures } from '#ui/paper-block';
import { SheetHead, type Translated } from './sheet-head';
import { Contact, IfItFails, NextMeeting, Original, Overall, SaidYesTo, When, WhoDoes } from './sheet-parts';
import { Swedish } from './swedish';

interface PlanSheetProps {
  form: Exclude<PaperLanguage, 'sv-easy'>;
  content: PaperContent;
  /** Sentences on how current the paper is. */
  marks: readonly string[];
  /** Who signs. */
  signers: readonly string[];
  /** Who translated what, as far as it is noted. */
  translated?: Translated;
}

/** So many actions, and whom to call, fit on page one. After more of them the rest goes on where they end. */
const FIRST_PAGE = 6;

/** The paper for a guardian: page one says what, who, when and whom to call; page two what it rests on. */
export function PlanSheet({ form, content, marks, signers, translated = {} }: PlanSheetProps) {
  const words = PAPER_WORDS[form].frame;
  const goals = [...content.aims, ...content.goals];
  const disagreements = content.disagreements.filter((one) => one.type === 'disagreement');
  const unmet = content.disagreements.filter((one) => one.type === 'unmet-need');
  return (
    <>
      <SheetHead form={form} content={content} marks={marks} translated={translated} />
      {content.actions.length > 0 ? (
        <table>
          <caption>{words.happens}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.when}</th>
            </tr>
          </thead>
          <tbody>
            {content.actions.map((action) => (
              <tr key={action.id}>
                <th scope="row">
                  <Swedish>{action.what}</Swedish>
                </th>
                <td>
                  <WhoDoes form={form} action={action} />
                </td>
                <td>
                  <When form={form} action={action} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <PaperBlock>
          <h2>{words.happens}</h2>
          <p>{words.noActions}</p>
        </PaperBlock>
      )}
      <PaperPair>
        <Contact form={form} content={content} />
        <NextMeeting form={form} content={content} />
      </PaperPair>
      {content.actions.length <= FIRST_PAGE && <PaperBreak />}
      {goals.length > 0 && (
        <PaperBlock>
          <h2>{words.goals}</h2>
          <ul>
            {goals.map((goal) => (
              <li key={goal.id}>
                <Swedish>{goal.text}</Swedish>
              </li>
            ))}
          </ul>
        </PaperBlock>
      )}
      <Answerable form={form} content={content} />
      <Said title={words.disagreement} said={disagreements} />
      <Said title={words.unmet} said={unmet} />
      <IfItFails form={form} content={content} />
      <SaidYesTo form={form} content={content} />
      <PaperBlock>
        <h2>{words.signatures}</h2>
        <PaperSignatures
          lines={
            form === 'sv' ? signers : [words.interpreter, translatedLine(form, translated['free-text']), ...signers]
          }
        />
        <Original form={form} content={content} />
      </PaperBlock>
    </>
  );
}

/** Who has the overall responsibility, and what others than the municipality and the region do. */
function Answerable({ form, content: { overall, others } }: Pick<PlanSheetProps, 'form' | 'content'>) {
  const words = PAPER_WORDS[form].frame;
  return (
    <>
      {overall && (
        <PaperBlock>
          <h2>{words.overall}</h2>
          <p>
            <Overall form={form} overall={overall} />
          </p>
        </PaperBlock>
      )}
      {others.length > 0 && (
        <PaperBlock>
          <h2>{words.others}</h2>
          {others === 'nothing' ? (
            <p>{words.othersNothing}</p>
          ) : (
            <ul>
              {others.map((action) => (
                <li key={action.id}>
                  <WhoDoes form={form} action={action} />: <Swedish>{action.what}</Swedish>
                </li>
              ))}
            </ul>
          )}
        </PaperBlock>
      )}
    </>
  );
}

function Said({ title, said }: { title: string; said: PaperContent['disagreements'] }) {
  if (said.length === 0) return null;
  return (
    <PaperBlock>
      <h2>{title}</h2>
      {said.map((one) => (
        <p key={one.text}>
          <Swedish>
            {one.who && `${one.who}: `}
            {one.text}
            {one.nextStep && ` ${one.nextStep}`}
          </Swedish>
        </p>
      ))}
    </PaperBlock>
  );
}
