import { Fragment } from 'react';
import { HiddenText } from './hidden-text.tsx';
import styles from './word-pieces.module.css';

interface WordPiecesProps {
  pieces: readonly { what: 'same' | 'added' | 'removed'; text: string }[];
  /** Said before a stretch, for those who listen and do not see the line through it. */
  addedLabel: string;
  removedLabel: string;
}

/** What somebody wrote, with what came and what went marked in it: by line and colour, and in words for those who listen. */
export function WordPieces({ pieces, addedLabel, removedLabel }: WordPiecesProps) {
  return (
    <p className={styles.text}>
      {pieces.map(({ what, text }, at) => {
        const key = `${at} ${what}`;
        if (what === 'same')
          return (
            <span key={key} lang="sv">
              {text}
            </span>
          );
        const Mark = what === 'added' ? 'ins' : 'del';
        const words = text.trimEnd();
        // The space behind is not marked: the line would run on to the next word.
        return (
          <Fragment key={key}>
            <Mark>
              <HiddenText>{what === 'added' ? addedLabel : removedLabel} </HiddenText>
              <span lang="sv">{words}</span>
            </Mark>
            {text.slice(words.length)}
          </Fragment>
        );
      })}
    </p>
  );
}
