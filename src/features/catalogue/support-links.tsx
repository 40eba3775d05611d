import type { DecisionSupport } from '#domain/decision-support';
import { Hint } from '#ui/hint';
import { NewTabLink } from '#ui/new-tab-link';
import { useSupportWords } from './support-words';

/** The pages on the web that an area leads to. Nothing is fetched from them: a person opens one, or does not. */
export function SupportLinks({ support }: { support: DecisionSupport }) {
  const t = useSupportWords();
  if (support.links.length === 0) return null;
  return (
    <>
      <ul>
        {support.links.map(({ label, url }) => (
          <li key={`${label} ${url}`}>
            <NewTabLink href={url} newTab={t('newTab')} lang="sv">
              {label}
            </NewTabLink>
          </li>
        ))}
      </ul>
      <Hint>{t('linksHint')}</Hint>
    </>
  );
}
