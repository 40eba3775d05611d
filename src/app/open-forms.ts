import type { LeftForms } from '#storage/left-forms';
import type { OpenForms } from '#ui/open-forms';

/** The open forms of this page, as its lock asks for them. */
export interface FormsOfPage extends OpenForms {
  /** Writes down which are open and where, so that they open again. */
  leave(): Promise<void>;
}

/** `path` gives where the page is now. What was open opens again only where one comes back to, not on a later page. */
export function formsOfPage(left: LeftForms, path: () => string): FormsOfPage {
  const open = new Set<() => readonly string[]>();
  const began = path();
  let again = new Set(left.take(began));
  return {
    watch(ids) {
      open.add(ids);
      return () => open.delete(ids);
    },
    takes(id) {
      if (path() !== began) again = new Set();
      return again.delete(id);
    },
    leave: () => left.leave(path(), [...new Set([...open].flatMap((ids) => ids()))]),
  };
}
