/** A word or sentence with a capital first letter, for the head of a line, a label or a choice. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
