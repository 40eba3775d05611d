import { PAPER_LANGUAGE_WORDS, TRANSLATED_TEXT_WORDS } from '#domain/choice-words';
import type { PaperLanguage } from '#domain/paper-language';
import { TRANSLATED_TEXTS, translators } from '#domain/paper-translation';
import type { DossierView } from '#storage/dossier-view';
import { Button } from '#ui/button';
import { formatDay } from '#ui/dates';
import { useOpenForm } from '#ui/open-forms';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { TranslatedForm } from './translated-form';
import { useTranslatedWords } from './translated-words';

interface TranslatedByProps {
  view: DossierView;
  /** The record that the paper prints. */
  recordId: string;
  language: PaperLanguage;
  /** When the record got the words that it has now (ms). */
  since?: number;
}

/** Who answers for each text of this paper in its language, and the form by which it is noted. */
export function TranslatedBy({ view, recordId, language: into, since }: TranslatedByProps) {
  const t = useTranslatedWords();
  const language = useLanguage();
  const [open, setOpen] = useOpenForm(`translated:${recordId}:${into}`);
  const told = translators(view.dossier, recordId, into, since);
  const name = PAPER_LANGUAGE_WORDS[into][language];
  return (
    <>
      {TRANSLATED_TEXTS.map((one) => {
        const read = told[one];
        const text = TRANSLATED_TEXT_WORDS[one][language];
        return read ? (
          <Status key={one} tone="ok">
            {t('done', { language: name, text, by: read.by, day: formatDay(read.on, language) })}
          </Status>
        ) : (
          <Status key={one} tone="idle">
            {t('notYet', { language: name, text })}
          </Status>
        );
      })}
      {open ? (
        <TranslatedForm
          caseId={view.id}
          recordId={recordId}
          into={into}
          onClose={() => setOpen(false)}
          onOpen={() => setOpen(true)}
        />
      ) : (
        <Button icon="pen" onPress={() => setOpen(true)}>
          {t('open')}
        </Button>
      )}
    </>
  );
}
