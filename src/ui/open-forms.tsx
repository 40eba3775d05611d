import { createContext, use, useEffect, useLayoutEffect, useState } from 'react';

/** Which forms are open on the page, for whoever leaves it for a while; and which of them open again afterwards. */
export interface OpenForms {
  /** Tells from now on which are open here; the returned function ends it. */
  watch(open: () => readonly string[]): () => void;
  /** True once where a form of that name was open when the page was left. */
  takes(id: string): boolean;
}

/** Where nothing is given every form begins closed. */
export const OpenFormsContext = createContext<OpenForms | null>(null);

/** Calls `open` where the form of that name was open when the page was left. */
export function useOpenAgain(id: string, open: (isOpen: true) => void): void {
  const forms = use(OpenFormsContext);
  useLayoutEffect(() => {
    if (forms?.takes(id)) open(true);
  }, [forms, id, open]);
}

/** Whether a form that stands by its own button is open. It opens again after a lock; `id` is unique within its page. */
export function useOpenForm(id: string): [isOpen: boolean, set: (isOpen: boolean) => void] {
  const forms = use(OpenFormsContext);
  const [isOpen, setOpen] = useState(false);
  useOpenAgain(id, setOpen);
  useEffect(() => (isOpen ? forms?.watch(() => [id]) : undefined), [forms, isOpen, id]);
  return [isOpen, setOpen];
}
