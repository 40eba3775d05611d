import type { PaperContent } from '#domain/paper-content';
import { PaperBlock } from '#ui/paper-block';
import { FRAME_WORDS } from './frame-words';
import { SheetHead } from './sheet-head';
import { Contact, IfItFails, NextMeeting, SaidYesTo, When, WhoDoes } from './sheet-parts';

/** The paper in plain Swedish, for the child or a guardian: one fact a line, read aloud together with someone. */
export function EasySheet({ content, marks }: { content: PaperContent; marks: readonly string[] }) {
  const words = FRAME_WORDS.easy;
  return (
    <>
      <SheetHead form="easy" content={content} marks={marks} />
      <PaperBlock>
        <h2>{words.happens}</h2>
        {content.actions.length === 0 && <p>{words.noActions}</p>}
        <ul>
          {content.actions.map((action) => (
            <li key={action.id}>
              <b>
                <WhoDoes form="easy" action={action} />
              </b>
              <br />
              {action.what}
              <br />
              <When form="easy" action={action} />
            </li>
          ))}
        </ul>
      </PaperBlock>
      <Contact form="easy" content={content} />
      <NextMeeting form="easy" content={content} />
      <IfItFails form="easy" content={content} />
      <SaidYesTo form="easy" content={content} />
      <p>{words.original}</p>
    </>
  );
}
