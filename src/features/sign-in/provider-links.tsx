import { type ButtonKind, buttonClass } from '#ui/button';
import { useLanguage } from '#ui/words';
import { useDoorWords } from './door-words';

/** A provider as the door names it. */
export interface ProviderLink {
  id: string;
  label: { sv: string; en: string };
}

/** One link per provider, each of which leaves the app. `first`: how much the first one weighs. */
export function ProviderLinks({ providers, first }: { providers: readonly ProviderLink[]; first: ButtonKind }) {
  const t = useDoorWords();
  const language = useLanguage();
  return providers.map(({ id, label }, index) => (
    <a
      key={id}
      href={`/api/sign-in?with=${encodeURIComponent(id)}`}
      className={buttonClass(index === 0 ? first : 'secondary')}
    >
      {t('with', { provider: label[language] })}
    </a>
  ));
}
