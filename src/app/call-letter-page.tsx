import { CallPaper } from '#features/meeting/call-paper';
import { TranslatedBy } from '#features/paper/translated-by';

/** The letter of a call: of the meeting's room, with what the papers' room has for every paper. */
export function CallLetterPage() {
  return <CallPaper TranslatedBy={TranslatedBy} />;
}
