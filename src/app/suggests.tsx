import { lazy } from 'react';
import type { Suggests } from '#ui/suggests';

/** What the county's catalogues suggest in the forms of a case, fetched when the first such form is open. */
export const SUGGESTS: Suggests = {
  BesideAction: lazy(async () => ({ default: (await import('#features/catalogue/lies-with')).LiesWith })),
  BesideNeed: lazy(async () => ({ default: (await import('#features/catalogue/need-support')).NeedSupport })),
};
