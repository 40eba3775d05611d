/** The empty form of index.html that a field belongs to where it stands in none. */
const FORGETFUL = 'forgetful';

/**
 * A browser notes what stands in a field in its own files, in the clear, so that it can restore the tab; not where the
 * field's form is one whose words it is asked to forget. The draft of a form is kept by the app, encrypted.
 */
export function keepOffDisk(field: HTMLElement | null): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  if (field.form === null) field.setAttribute('form', FORGETFUL);
  else if (field.form.id !== FORGETFUL) field.form.setAttribute('autocomplete', 'off');
}
