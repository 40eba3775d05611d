/** The part of `navigator` that tells which browser this is. */
interface Platform {
  userAgent: string;
}

const BROWSERS: readonly [RegExp, string][] = [
  [/Edge?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrom(e|ium)|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
];

/**
 * A name by which a person knows the device again in a list: "Chrome, Windows". Nothing finer: neither versions nor
 * anything that would tell one computer of a district from the next.
 */
export function platformName({ userAgent }: Platform): string {
  const first = (names: readonly [RegExp, string][]) => names.find(([known]) => known.test(userAgent))?.[1];
  return [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(', ');
}
