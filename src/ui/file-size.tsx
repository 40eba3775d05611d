/** A size in bytes as people say it, in kB or MB. */
export function fileSize(bytes: number, language: string): string {
  const mega = bytes >= 1_000_000;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: mega ? 1 : 0 });
  return `${number.format(mega ? bytes / 1_000_000 : Math.max(1, bytes / 1_000))} ${mega ? 'MB' : 'kB'}`;
}
