/** The words with a capital first letter, for the head of a choice or a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
