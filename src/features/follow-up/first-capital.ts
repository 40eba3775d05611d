/** A word of the trade as it stands first in a line. */
export const firstCapital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
