import { useState } from 'react';
import { PAPER_LANGUAGE_WORDS, TRANSLATED_TEXT_WORDS } from '#domain/choice-words';
import type { PaperLanguage } from '#domain/paper-language';
import { TRANSLATED_TEXTS, translators } from '#domain/paper-translation';
import type { DossierView } from '#storage/dossier-view';
import { Button } from '#ui/button';
import { formatDay } from '#ui/dates';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { TranslatedForm } from './translated-form';
import { useTranslatedWords } from './translated-words';

interface TranslatedByProps {
  view: DossierView;
  versionId: string;
  language: PaperLanguage;
}

/** Who answers for each text of this version in the paper's language, and the form by which it is noted. */
export function TranslatedBy({ view, versionId, language: into }: TranslatedByProps) {
  const t = useTranslatedWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const told = translators(view.dossier, versionId, into);
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
          versionId={versionId}
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
