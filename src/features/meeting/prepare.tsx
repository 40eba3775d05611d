import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { childFirstName } from '#domain/child';
import { CHILD_PARTS } from '#domain/child-part';
import { CHILD_PART_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import { editPreparation, PREPARATION_FIELDS, type Preparation, preparation, prepare } from '#domain/preparation';
import { activeServices } from '#domain/service';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { capital } from '#ui/capital';
import { useCheckedForm } from '#ui/checked-form';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { changesOf, isUnchanged } from './changes-of';
import { ChildVoicePart } from './child-voice-part';
import { FamilyViewPart } from './family-view-part';
import { usePrepareWords } from './prepare-words';
import { useAct } from './use-act';

/** The preparation with the child and the guardians: the child's words first, then what was agreed. */
export function Prepare() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  return view ? <PreparePage view={view} /> : null;
}

const nothingAgreed = (today: string): Preparation => ({
  on: today,
  question: '',
  wanted: '',
  unwanted: '',
  unwantedUnits: [],
  notShare: '',
  whereAndWhen: '',
  interpreter: '',
  supportPerson: '',
  childPart: { how: 'undecided', support: '', toldBy: '' },
});

function PreparePage({ view }: { view: DossierView }) {
  const t = usePrepareWords();
  const { actor } = useMe();
  const child = childFirstName(view.dossier) || t('theChild');
  const saved = view.dossier.list(preparation).find((one) => one.unit === actor.unit);
  return (
    <Page
      title={t('title')}
      lead={t(saved ? 'lead.begun' : 'lead.none', { child })}
      action={
        saved && (
          <Link to="/arenden/$caseId/kalla" params={{ caseId: view.id }} className={buttonClass('secondary')}>
            {t('next')}
          </Link>
        )
      }
      aside={<FamilyViewPart view={view} />}
      asideWidth="wide"
    >
      <ChildVoicePart view={view} child={child} />
      <Agreed view={view} child={child} />
    </Page>
  );
}

function Agreed({ view, child }: { view: DossierView; child: string }) {
  const t = usePrepareWords();
  const language = useLanguage();
  const { actor } = useMe();
  const now = useNow();
  const saved = view.dossier.list(preparation).find((one) => one.unit === actor.unit);
  const { act, note } = useAct(view.id, t('refused'));
  const [fresh] = useState(() => nothingAgreed(civilDate(now)));
  const seen = saved?.body ?? fresh;
  const draft = useDraft<{ id: string; seen: Preparation; form: Preparation } | null>(`prepare:${view.id}`, null);
  const [newId] = useState(() => crypto.randomUUID());
  const form = draft.value?.form ?? seen;
  const set = (patch: Partial<Preparation>) =>
    draft.set({ id: draft.value?.id ?? newId, seen: draft.value?.seen ?? seen, form: { ...form, ...patch } });
  const part = (patch: Partial<Preparation['childPart']>) => set({ childPart: { ...form.childPart, ...patch } });
  const checked = useCheckedForm({
    schema: prepare.args,
    args: () => ({ preparationId: draft.value?.id ?? newId, preparation: { ...form, on: form.on || null } }),
    nameOf: (path) => path.replace('preparation.', ''),
  });
  const { of } = checked.errors;
  const services = [...new Set(activeServices(view.dossier).map((one) => one.body.unit))];
  const save = async () => {
    const args = checked.check();
    if (!args) return;
    if (saved) {
      const edit = changesOf(draft.value?.seen ?? seen, args.preparation, PREPARATION_FIELDS);
      const args_ = { preparationId: saved.id, ...edit };
      if (!isUnchanged(edit) && !(await act(editPreparation, args_, t('agreed.saved')))) return;
    } else if (!(await act(prepare, args, t('agreed.saved')))) return;
    await draft.clear();
  };
  const area = (field: 'question' | 'wanted' | 'unwanted' | 'notShare', hint?: string) => (
    <TextArea
      id={field}
      label={t(`agreed.${field}`)}
      hint={hint}
      value={form[field] ?? ''}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={of(field)}
    />
  );
  return (
    <Section id="agreed" title={t('agreed.section')}>
      <Stack>
        <Hint>{t('agreed.hint')}</Hint>
        <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
        <DateField
          id="on"
          label={t('agreed.on')}
          value={form.on ?? ''}
          onChange={(event) => set({ on: event.currentTarget.value })}
          error={of('on')}
        />
        {area('question')}
        {area('wanted')}
        {services.length > 0 && (
          <ChoiceGroup
            type="checkbox"
            id="unwantedUnits"
            name="unwantedUnits"
            error={of('unwantedUnits')}
            legend={t('agreed.unwantedUnits')}
            hint={t('agreed.unwantedHint')}
            options={services.map((unit) => ({ value: unit, label: view.facts.unit(unit)?.name ?? unit }))}
            value={form.unwantedUnits ?? []}
            onValue={(unwantedUnits) => set({ unwantedUnits })}
          />
        )}
        {area('unwanted')}
        {area('notShare', t('agreed.notShareHint'))}
        {form.notShare.trim() !== '' && (
          <Link to="/arenden/$caseId/samtycke/nytt" params={{ caseId: view.id }}>
            {t('agreed.exclusions')}
          </Link>
        )}
        <TextField
          id="whereAndWhen"
          label={t('agreed.where')}
          value={form.whereAndWhen}
          onChange={(event) => set({ whereAndWhen: event.currentTarget.value })}
          error={of('whereAndWhen')}
        />
        <TextField
          id="interpreter"
          label={t('agreed.interpreter')}
          hint={t('agreed.interpreterHint')}
          value={form.interpreter}
          onChange={(event) => set({ interpreter: event.currentTarget.value })}
          error={of('interpreter')}
        />
        <TextField
          id="supportPerson"
          label={t('agreed.support')}
          value={form.supportPerson}
          onChange={(event) => set({ supportPerson: event.currentTarget.value })}
          error={of('supportPerson')}
        />
        <ChoiceGroup
          type="radio"
          id="child-part"
          name="childPart"
          legend={t('agreed.childHow', { child })}
          options={CHILD_PARTS.map((value) => ({ value, label: capital(CHILD_PART_WORDS[value][language]) }))}
          value={form.childPart.how}
          onValue={([how]) => part({ how: how as Preparation['childPart']['how'] })}
        />
        <TextField
          id="childPart.support"
          error={of('childPart.support')}
          label={t('agreed.childSupport')}
          hint={t('agreed.childSupportHint')}
          value={form.childPart.support}
          onChange={(event) => part({ support: event.currentTarget.value })}
        />
        <TextField
          id="childPart.toldBy"
          error={of('childPart.toldBy')}
          label={t('agreed.toldBy', { child })}
          value={form.childPart.toldBy}
          onChange={(event) => part({ toldBy: event.currentTarget.value })}
        />
        {note}
        <Actions>
          <Button kind="primary" onPress={() => void save()}>
            {t('agreed.save')}
          </Button>
          {draft.value && draft.savedAt !== null && <Hint>{t('agreed.draft')}</Hint>}
        </Actions>
      </Stack>
    </Section>
  );
}
