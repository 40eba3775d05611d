import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';

/** The languages that the whole app is written in. */
export type Language = 'sv' | 'en';

type Words = { readonly [key: string]: string | Words };
type Params = Readonly<Record<string, string | number>>;

type SameKeys<Sv, En> = {
  readonly [K in keyof Sv]: Sv[K] extends string ? string : SameKeys<Sv[K], K extends keyof En ? En[K] : unknown>;
} & { readonly [K in Exclude<keyof En, keyof Sv>]: never };

type PluralBase<K extends string> = K extends `${infer Base}_one` ? Base : K extends `${infer Base}_other` ? Base : K;

type KeyOf<W> = {
  [K in keyof W & string]: W[K] extends string ? PluralBase<K> : `${K}.${KeyOf<W[K]>}`;
}[keyof W & string];

/** Gives the words behind a key, with `{{name}}` filled in from the parameters and `count` choosing one or many. */
export type Translate<Key extends string> = (key: Key, params?: Params) => string;

const i18n = createInstance({
  lng: 'sv',
  fallbackLng: 'sv',
  supportedLngs: ['sv', 'en'],
  resources: {},
  initAsync: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});
void i18n.init();

const onLanguage = (tell: () => void): (() => void) => {
  i18n.on('languageChanged', tell);
  return () => i18n.off('languageChanged', tell);
};
const languageNow = (): Language => (i18n.language === 'en' ? 'en' : 'sv');

/**
 * Registers the words of one room and gives its hook. `en` must have exactly the keys of `sv`, nested ones too.
 * Keys that end in `_one` and `_other` are plural forms and are asked for without the ending.
 */
export function defineWords<const Sv extends Words, const En extends Words>(
  namespace: string,
  words: { readonly sv: Sv; readonly en: En & SameKeys<Sv, En> },
): () => Translate<KeyOf<Sv>> {
  i18n.addResourceBundle('sv', namespace, words.sv, true, true);
  i18n.addResourceBundle('en', namespace, words.en, true, true);
  // One function per room and language, the same for every row of a long list (decision 0001).
  const byLanguage = { sv: translator<KeyOf<Sv>>('sv', namespace), en: translator<KeyOf<Sv>>('en', namespace) };
  return function useWords() {
    return byLanguage[useLanguage()];
  };
}

/** Words that nothing is filled into are looked up once: a long list asks for the same ones in every row. */
function translator<Key extends string>(language: Language, namespace: string): Translate<Key> {
  const look = i18n.getFixedT(language, namespace) as unknown as Translate<Key>;
  const known = new Map<Key, string>();
  return (key, params) => {
    if (params) return look(key, params);
    let words = known.get(key);
    if (words === undefined) known.set(key, (words = look(key)));
    return words;
  };
}

/** Chooses the language before the first paint. */
export function initLanguage(language: Language): void {
  setLanguage(language);
}

/** Changes the language of everything on screen, and says so to the browser and to screen readers. */
export function setLanguage(language: Language): void {
  void i18n.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** The language of the interface right now. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, languageNow);
}
