import { Link } from '@tanstack/react-router';
import { doubtedBasis } from '#domain/case-places';
import { startOfDay } from '#domain/civil-date';
import { mayDrawUpPlan } from '#domain/consent-policy';
import { nextVersionNumber } from '#domain/plan-version';
import type { ChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import type { useBoundFields } from '#ui/bound-fields';
import { buttonClass } from '#ui/button';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { formatDayWeek } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { useFollowUpWords } from './follow-up-words';
import type { RoundValues } from './round-values';
import type { FollowUpView } from './use-follow-up';
import { weeksUntil } from './weeks-until';

interface OnwardFieldsProps {
  seen: FollowUpView;
  form: ChangeForm<RoundValues>;
  fields: ReturnType<typeof useBoundFields<RoundValues>>;
}

const DOUBT_WAYS = [
  { to: '/arenden/$caseId/samtycke/$consentId/smalna-av', word: 'onward.narrow' },
  { to: '/arenden/$caseId/samtycke/$consentId/ta-tillbaka', word: 'onward.takeBack' },
  { to: '/arenden/$caseId/samtycke/$consentId/fornya', word: 'onward.renew' },
] as const;

/** How the plan goes on: who was there, whether the consent still feels right, the decision and the next date. */
export function OnwardFields({ seen, form, fields }: OnwardFieldsProps) {
  const t = useFollowUpWords();
  const { values } = form;
  const params = { caseId: seen.caseId };
  const doubted = doubtedBasis({ facts: seen.view.facts, now: seen.now });
  return (
    <Section title={t('onward.title')}>
      <Stack>
        <DateField label={t('onward.on')} {...fields.text('on')} />
        <TextArea
          label={t('onward.participants')}
          hint={t('onward.participantsHint')}
          rows={3}
          {...fields.text('participants')}
        />
        <ChoiceGroup
          {...fields.one('consent')}
          legend={t('onward.consent')}
          options={[
            { value: 'yes', label: t('onward.yes') },
            { value: 'no', label: t('onward.no') },
            { value: 'not-asked', label: t('onward.notAsked') },
          ]}
        />
        {values.consent === 'no' && (
          <Note tone="warn" title={t('onward.doubted')}>
            <Stack gap="s">
              <p>{t('onward.doubtedText')}</p>
              <Actions>
                {(doubted ? DOUBT_WAYS : []).map(({ to, word }) => (
                  <Link
                    key={to}
                    to={to}
                    params={{ ...params, consentId: doubted?.id ?? '' }}
                    className={buttonClass('quiet')}
                  >
                    {t(word)}
                  </Link>
                ))}
                <Link to="/arenden/$caseId/samtycke" params={params} className={buttonClass('quiet')}>
                  {t('onward.consents')}
                </Link>
              </Actions>
            </Stack>
          </Note>
        )}
        <ChoiceGroup
          {...fields.one('decision')}
          legend={t('onward.decision')}
          options={[
            { value: 'continue', label: t('onward.continue'), description: t('onward.continueHelp') },
            {
              value: 'revise',
              label: t('onward.revise'),
              description: t('onward.reviseHelp', { number: nextVersionNumber(seen.dossier) }),
            },
            { value: 'close', label: t('onward.close'), description: t('onward.closeHelp') },
          ]}
        />
        {values.decision !== 'close' && <NextDate seen={seen} form={form} fields={fields} />}
        <TextArea label={t('onward.text')} rows={2} {...fields.text('text')} />
      </Stack>
    </Section>
  );
}

function NextDate({ seen, form, fields }: OnwardFieldsProps) {
  const t = useFollowUpWords();
  const language = useLanguage();
  const date = form.values.nextDate;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const holds = isDate && mayDrawUpPlan(seen.view.facts, startOfDay(date)).ok;
  return (
    <>
      <DateField label={t('onward.next')} hint={t('onward.nextHint')} {...fields.text('nextDate')} />
      {isDate && (
        <>
          <Hint>{t('onward.weeks', { day: formatDayWeek(date, language), count: weeksUntil(seen.now, date) })}</Hint>
          <Note tone={holds ? 'ok' : 'warn'} live title={holds ? t('onward.holds') : t('onward.ends')}>
            <p>{holds ? t('onward.holdsText') : t('onward.endsText')}</p>
            {!holds && (
              <Link to="/arenden/$caseId/samtycke/nytt" params={{ caseId: seen.caseId }}>
                {t('onward.ask')}
              </Link>
            )}
          </Note>
        </>
      )}
    </>
  );
}
