const MARKS = /[\u0300-\u036f]/g;

/** A text as it is compared: without capitals and dots, so that "gora" finds "Göra" and "göra" finds "GORA". */
export const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(MARKS, '').replaceAll('æ', 'ae').replaceAll('ø', 'o');

/** A folded text where ae, oe and aa stand as a and o: how å ä ö are written where a keyboard lacks them. */
export const spelledPlainly = (text: string): string => text.replace(/a[ae]|oe/g, (pair) => pair.charAt(0));
