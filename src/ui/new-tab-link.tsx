import { HiddenText } from './hidden-text.tsx';

interface NewTabLinkProps {
  href: string;
  /** Said to those who listen: that it opens in a tab of its own. */
  newTab: string;
  lang?: string;
  children: string;
}

/**
 * A page on the web, opened in a tab of its own by whoever chooses it. It learns neither of the app nor where one came
 * from, and nothing is asked of it before.
 */
export function NewTabLink({ href, newTab, lang, children }: NewTabLinkProps) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer external" referrerPolicy="no-referrer">
      <span lang={lang}>{children}</span>
      <HiddenText> ({newTab})</HiddenText>
    </a>
  );
}
