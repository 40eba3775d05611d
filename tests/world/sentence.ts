/**
 * Finds, for `getByText`, what says exactly these words in all, though a part of them is marked as another language: the
 * innermost of them.
 */
export const sentence =
  (words: string) =>
  (_: string, element: Element | null): boolean =>
    element?.textContent === words && ![...element.children].some((child) => child.textContent === words);
