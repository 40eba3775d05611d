import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sourceWords } from '#domain/decision-words';
import { ENTITY_WORDS } from '#domain/entity-words';
import { KIND_WORDS } from '#domain/kind-words';
import type { EntityName } from '#domain/kinds';
import { RULE_WORDS } from '#domain/rule-words';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { ChoiceGroup } from '#ui/choice-group';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import type { Releasing } from './release';
import { excerpt, missingIn, type ReleaseField, type ReleaseForm } from './release-form';
import { useReleaseWords } from './release-words';
import { RemedyLink } from './remedy-link';
import { KIND_ORDER, useTradeWords } from './trade-words';

/** The first step of a release: to whom, on what ground, which information, and all that must be written. */
export function ReleasePage({ releasing, onReady }: { releasing: Releasing; onReady(): void }) {
  const t = useReleaseWords();
  const trade = useTradeWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const [attempt, setAttempt] = useState(0);
  const { view, acute, form, set, setWhy, records, picked, grounds, named, receivers } = releasing;
  const missing = attempt > 0 ? missingIn(form, picked.length, named) : [];
  const fault = (field: ReleaseField) => (missing.includes(field) ? t(`missing.${field}`) : undefined);
  const name = (id: string) => unit(id)?.name ?? id;
  const area = (field: 'reason' | 'whyNoConsent' | 'weighing' | 'attempts', hint?: string) => (
    <TextArea
      id={field}
      label={t(field)}
      hint={hint}
      value={form.why[field]}
      onChange={(event) => setWhy({ [field]: event.currentTarget.value })}
      error={fault(field)}
    />
  );
  const next = () => {
    setAttempt((last) => last + 1);
    if (missingIn(form, picked.length, named).length === 0) onReady();
  };
  return (
    <Page
      title={t(acute ? 'acuteTitle' : 'title')}
      lead={acute ? t('acuteLead', { hours: view.facts.profile.acuteHours }) : t('lead')}
      aside={<Note tone="info">{t('duty')}</Note>}
    >
      <Stack>
        <ErrorSummary
          title={t('errorTitle', { count: missing.length })}
          errors={missing.map((field) => ({ field, message: t(`missing.${field}`) }))}
          attempt={attempt}
        />
        {releasing.restored && <Hint>{t('restored')}</Hint>}
        <SelectField
          id="to"
          label={t('to')}
          placeholder={t('choose')}
          options={receivers.map((value) => ({ value, label: name(value) }))}
          value={form.to}
          onChange={(event) => set({ to: event.currentTarget.value, ground: acute ? 'ST7' : '' })}
          error={fault('to')}
        />
        {form.to !== '' && grounds.length === 0 && (
          <Note tone="stop" title={t('noGround')} live>
            <RemedyLink caseId={view.id} remedy="ask-for-consent" />
          </Note>
        )}
        {grounds.length === 1 && grounds[0] === 'ST6' && <Note tone="warn">{t('onlyOwnTask')}</Note>}
        {!acute && grounds.length > 0 && (
          <ChoiceGroup
            type="radio"
            id="ground"
            name="ground"
            legend={t('ground')}
            options={grounds.map((value) => ({
              value,
              label: RULE_WORDS[value].yes?.[language] ?? value,
              description: sourceWords(RULE_WORDS[value].source, language),
            }))}
            value={form.ground}
            onValue={([ground]) => set({ ground: ground as ReleaseForm['ground'] })}
            error={fault('ground')}
          />
        )}
        {records.length === 0 && <Note tone="stop" title={t('none')} />}
        {acute && (
          <ChoiceGroup
            type="checkbox"
            id="records"
            name="records"
            legend={t('kinds')}
            hint={t('kindsHint', { unit: name(actor.unit) })}
            options={KIND_ORDER.filter((kind) => records.some((one) => one.kind === kind)).map((kind) => ({
              value: kind,
              label: trade.kindHead(kind),
              description: capital(KIND_WORDS[kind].covers[language]),
            }))}
            value={form.kinds}
            onValue={(kinds) => set({ kinds })}
            error={fault('records')}
          />
        )}
        {!acute && (
          <ChoiceGroup
            type="checkbox"
            id="records"
            name="records"
            legend={t('records')}
            hint={form.ground === 'ST6' ? `${t('recordsHint')} ${t('leastHint')}` : t('recordsHint')}
            options={records.map((one) => ({
              value: one.id,
              label: `${capital(ENTITY_WORDS[one.entity as EntityName][language])} (${trade.kind(one.kind)})`,
              description: <Written text={excerpt(one)} />,
            }))}
            value={form.recordIds}
            onValue={(recordIds) => set({ recordIds })}
            error={fault('records')}
          />
        )}
        {area('reason', t(form.ground === 'ST6' ? 'ownTaskHint' : 'reasonHint'))}
        {area('whyNoConsent')}
        {named.length > 0 && (
          <ChoiceGroup
            type="checkbox"
            id="despite"
            name="despite"
            legend={t('despite')}
            options={named.map((value) => ({ value, label: t(`despites.${value}`) }))}
            value={form.why.despite}
            onValue={(despite) => setWhy({ despite: despite as ReleaseForm['why']['despite'] })}
            error={fault('despite')}
          />
        )}
        {(form.ground === 'ST5' || form.ground === 'ST6') && area('weighing')}
        {form.ground === 'ST3' && area('attempts')}
        <TextField
          id="decider"
          label={t('decider')}
          value={form.why.decider}
          onChange={(event) => setWhy({ decider: event.currentTarget.value })}
          error={fault('decider')}
        />
        <Checkbox
          label={t('informed')}
          checked={form.why.guardianInformed}
          onChange={(event) => setWhy({ guardianInformed: event.currentTarget.checked })}
        />
        {!form.why.guardianInformed && (
          <TextField
            id="whyNotInformed"
            label={t('whyNotInformed')}
            value={form.why.whyNotInformed}
            onChange={(event) => setWhy({ whyNotInformed: event.currentTarget.value })}
            error={fault('whyNotInformed')}
          />
        )}
        <Actions>
          <Button kind="primary" onPress={next}>
            {t('next')}
          </Button>
          <Link to="/arenden/$caseId/samtycke" params={{ caseId: view.id }} className={buttonClass()}>
            {t('back')}
          </Link>
        </Actions>
      </Stack>
    </Page>
  );
}
