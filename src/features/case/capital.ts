/** A word of the domain's catalogues as the start of a line or a label. */
export const capital = (word: string): string => word.slice(0, 1).toLocaleUpperCase() + word.slice(1);
