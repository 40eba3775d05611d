import { PAPER_HOW_WORDS, PAPER_LANGUAGE_WORDS } from '#domain/choice-words';
import { paperIssue } from '#domain/paper-issue';
import { isDangerousToAsk } from '#domain/standing-of';
import type { DossierView } from '#storage/dossier-view';
import { Button } from '#ui/button';
import { formatDay } from '#ui/dates';
import { useOpenForm } from '#ui/open-forms';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { GivenForm, type Printed } from './given-form';
import { useGivenWords } from './given-words';

/** Whether this reader got this version, and the form by which it is noted. */
export function Given({ view, printed, name }: { view: DossierView; printed: Printed; name: string }) {
  const t = useGivenWords();
  const language = useLanguage();
  const [open, setOpen] = useOpenForm(`given:${name}`);
  const papers = view.dossier
    .list(paperIssue)
    .filter(({ body }) => body.versionId === printed.versionId && body.reader === printed.reader);
  return (
    <>
      {/* Nobody is led to contact a guardian whom it is dangerous to ask (C8). */}
      {papers.length === 0 &&
        (isDangerousToAsk(view.facts, printed.reader) ? (
          <Status tone="stop">{t('dangerous', { name })}</Status>
        ) : (
          <Status tone="idle">{t('notYet', { name, number: printed.number })}</Status>
        ))}
      {papers.map(({ id, body }) => (
        <Status key={id} tone="ok">
          {t('got', {
            name,
            number: body.number,
            day: formatDay(body.on, language),
            how: PAPER_HOW_WORDS[body.how][language],
            language: PAPER_LANGUAGE_WORDS[body.language][language],
          })}
        </Status>
      ))}
      {open ? (
        <GivenForm
          caseId={view.id}
          printed={printed}
          name={name}
          onClose={() => setOpen(false)}
          onOpen={() => setOpen(true)}
        />
      ) : (
        <Button icon="check" onPress={() => setOpen(true)}>
          {t('given', { name })}
        </Button>
      )}
    </>
  );
}
