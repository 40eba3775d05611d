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

/**
 * Words are looked up and cut at what is filled in once for each form of one and many: a long list asks for the same ones
 * in every row, and the catalogue's own search and filling in took a tenth of the time in which one was drawn.
 */
function translator<Key extends string>(language: Language, namespace: string): Translate<Key> {
  const look = i18n.getFixedT(language, namespace) as unknown as (key: Key, options: object) => string;
  const plural = new Intl.PluralRules(language);
  const plain = new Map<Key, Pieces>();
  const known: Partial<Record<Intl.LDMLPluralRule, Map<Key, Pieces>>> = {};
  return (key, params = NOTHING) => {
    const { count } = params;
    const ofForm = typeof count === 'number' ? (known[plural.select(count)] ??= new Map<Key, Pieces>()) : plain;
    let pieces = ofForm.get(key);
    if (!pieces) ofForm.set(key, (pieces = look(key, { count, skipInterpolation: true }).split(FILLED_IN)));
    let words = pieces[0] ?? '';
    for (let at = 1; at < pieces.length; at += 2) words += `${params[pieces[at] ?? ''] ?? ''}${pieces[at + 1]}`;
    return words;
  };
}

/** Of a word's text what stands fast, and between it the names of what is filled in. */
type Pieces = readonly string[];
const FILLED_IN = /\{\{(\w+)\}\}/;
const NOTHING: Params = {};

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
