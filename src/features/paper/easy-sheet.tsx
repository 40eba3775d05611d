import type { PaperContent } from '#domain/paper-content';
import { PAPER_WORDS } from '#domain/paper-words';
import { SheetHead } from './sheet-head';
import { Contact, IfItFails, NextMeeting, SaidYesTo, When, WhoDoes } from './sheet-parts';

/** The paper in plain Swedish, for the child or a guardian: one fact a line, read aloud together with someone. */
export function EasySheet({ content, marks }: { content: PaperContent; marks: readonly string[] }) {
  const words = PAPER_WORDS['sv-easy'].frame;
  return (
    <>
      <SheetHead form="sv-easy" content={content} marks={marks} />
      {/* A section that may go on over the page: kept in one piece it would leave the first page empty. */}
      <section>
        <h2>{words.happens}</h2>
        {content.actions.length === 0 && <p>{words.noActions}</p>}
        <ul>
          {content.actions.map((action) => (
            <li key={action.id}>
              <b>
                <WhoDoes form="sv-easy" action={action} />
              </b>
              <br />
              {action.what}
              <br />
              <When form="sv-easy" action={action} />
            </li>
          ))}
        </ul>
      </section>
      <Contact form="sv-easy" content={content} />
      <NextMeeting form="sv-easy" content={content} />
      <IfItFails form="sv-easy" content={content} />
      <SaidYesTo form="sv-easy" content={content} />
      <p>{words.original}</p>
    </>
  );
}
