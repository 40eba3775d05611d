import { Fragment } from 'react';

interface WrittenProps {
  /** What somebody wrote; several where the sentence around takes several. */
  text: string | readonly string[];
  /** The sentence of the catalogue that they stand in, told what to put where each stands. */
  within?: (...gaps: string[]) => string;
}

/** Signs that no catalogue and nobody's text has: Unicode leaves them to private use. */
const FIRST_GAP = 0xe000;
const GAPS = /([\ue000-\ue00f])/;

/**
 * Words that a person wrote, which are Swedish whatever language the screen speaks: whoever listens hears them read so, and
 * not as English (WCAG 3.1.2). With `within`, the sentence around them stays in the screen's own language.
 */
export function Written({ text, within }: WrittenProps) {
  const texts = typeof text === 'string' ? [text] : text;
  if (!within) return <span lang="sv">{texts.join(' ')}</span>;
  const sentence = within(...texts.map((_, at) => String.fromCharCode(FIRST_GAP + at)));
  return sentence.split(GAPS).map((piece, at) => {
    const key = `${at} ${piece}`;
    // Between the pieces that a split gives stand the gaps.
    if (at % 2 === 0) return <Fragment key={key}>{piece}</Fragment>;
    return (
      <span key={key} lang="sv">
        {texts[piece.charCodeAt(0) - FIRST_GAP]}
      </span>
    );
  });
}
