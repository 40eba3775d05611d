import { Fragment } from 'react';
import { canonical } from '#domain/canonical';
import type { PaperContent } from '#domain/paper-content';
import { PAPER_WORDS } from '#domain/paper-words';
import { SheetHead } from './sheet-head';
import { Contact, IfItFails, NextMeeting, Original, Overall, SaidYesTo, When, WhoDoes } from './sheet-parts';

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
      {content.overall && (
        <p>
          {words.overall}: <Overall form="sv-easy" overall={content.overall} />
        </p>
      )}
      <Others others={content.others} />
      <Original form="sv-easy" content={content} />
    </>
  );
}

/** One short line, for the sheet is one page: what each of them does stands above. */
function Others({ others }: Pick<PaperContent, 'others'>) {
  const words = PAPER_WORDS['sv-easy'].frame;
  if (others === 'nothing') return <p>{words.othersNothing}</p>;
  const each = [...new Map(others.map((action) => [canonical(action.who), action])).values()];
  if (each.length === 0) return null;
  return (
    <p>
      {words.others}:{' '}
      {each.map((action, at) => (
        <Fragment key={action.id}>
          {at > 0 && ', '}
          <WhoDoes form="sv-easy" action={action} />
        </Fragment>
      ))}
    </p>
  );
}
