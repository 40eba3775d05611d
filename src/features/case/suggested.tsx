import { Link } from '@tanstack/react-router';
import { SUGGESTION_WORDS } from '#domain/deviation-words';
import { setSuggestionAside } from '#domain/suggestion';
import { reportAbout, type Suggestion, suggestionsOf } from '#domain/suggestions';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { buttonClass } from '#ui/button';
import { Card } from '#ui/card';
import { formatDayWeek } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { CaseForm, useCaseFields } from './case-form';
import { useSuggestedWords } from './suggested-words';

/** What the app takes for a possible deviation in this case: each opens the report, or is set aside with a reason. */
export function Suggested({ view }: { view: DossierView }) {
  const t = useSuggestedWords();
  const { actor } = useMe();
  const found = suggestionsOf(view.dossier, view.facts, actor.unit, useNow());
  if (found.length === 0) return null;
  return (
    <Section title={t('title')} count={found.length}>
      <Hint>{t('lead')}</Hint>
      {found.map((one) => (
        <One key={`${one.suggestion}${one.recordId}`} view={view} one={one} />
      ))}
    </Section>
  );
}

function One({ view, one }: { view: DossierView; one: Suggestion }) {
  const t = useSuggestedWords();
  const language = useLanguage();
  const { unit } = useMe();
  const what = SUGGESTION_WORDS[one.suggestion][language];
  const date = formatDayWeek(one.since, language);
  const name = unit(one.toUnits[0] ?? '')?.name;
  return (
    <Card>
      <p>
        <b>{what}</b>
      </p>
      <Hint>{name ? t('since', { unit: name, date }) : t('sinceAlone', { date })}</Hint>
      <Actions>
        <Link
          to="/avvikelser/ny"
          search={reportAbout(one, view.id)}
          className={buttonClass()}
          aria-label={t('reportAbout', { what })}
        >
          {t('report')}
        </Link>
        <Opener id={`aside:${one.suggestion}:${one.recordId}`} label={t('aside')} about={what} kind="quiet">
          {(close) => <AsideForm view={view} one={one} onClose={close} />}
        </Opener>
      </Actions>
    </Card>
  );
}

function AsideForm({ view, one, onClose }: { view: DossierView; one: Suggestion; onClose: () => void }) {
  const t = useSuggestedWords();
  const { suggestion, recordId } = one;
  const form = useChangeForm(
    view.id,
    `setAside:${suggestion}:${recordId}`,
    { reason: '' },
    ({ reason }, _seen, idOf) => [
      formChange('aside', setSuggestionAside, { asideId: idOf('aside'), aside: { suggestion, recordId, reason } }),
    ],
  );
  const fields = useCaseFields(form);
  return (
    <CaseForm form={form} fields={fields} label={t('aside')} save={t('save')} onClose={onClose}>
      <TextField label={t('reason')} {...fields.text('reason')} />
    </CaseForm>
  );
}
