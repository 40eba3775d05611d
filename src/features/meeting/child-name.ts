import { child } from '#domain/child';
import type { DossierView } from '#storage/dossier-view';

/** The child's first name as far as this device may know it, else an empty text. */
export const childName = (view: DossierView): string => view.dossier.list(child)[0]?.body.firstName ?? '';
