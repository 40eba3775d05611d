import { useState } from 'react';
import { presentAdults } from '#domain/adulthood';
import { civilDate } from '#domain/civil-date';
import { mayDrawUpPlan } from '#domain/consent-policy';
import { decisionWords } from '#domain/decision-words';
import { familyView, hearFamily } from '#domain/family-view';
import { guardian } from '#domain/guardian';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { formatDate } from '#ui/dates';
import { ErrorSummary } from '#ui/error-summary';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { useOpenForm } from '#ui/open-forms';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { KindField } from './kind-field';
import { usePrepareWords } from './prepare-words';
import { useAct } from './use-act';

/** How the guardians describe it and what they wish. Part of the plan, so it waits for the consent to one. */
export function FamilyViewPart({ view }: { view: DossierView }) {
  const t = usePrepareWords();
  const language = useLanguage();
  const now = useNow();
  const [adding, setAdding] = useOpenForm('hear-family');
  const views = view.dossier.list(familyView);
  const gate = mayDrawUpPlan(view.facts, now);
  const why = gate.ok ? undefined : decisionWords(gate, language);
  const nameOf = (id: string | null) => (id && view.dossier.get(guardian, id)?.body.name) || t('family.together');
  return (
    <Section title={t('family.section')} count={views.length}>
      <Stack>
        {views.length === 0 && <Hint>{t('family.none')}</Hint>}
        <Facts>
          {views.map((one) => (
            <Fact
              key={one.id}
              term={t('family.heard', { who: nameOf(one.body.guardianId), date: formatDate(one.body.on, language) })}
              detail={<Written text={one.body.wishes} />}
            >
              <Written text={one.body.description || one.body.wishes} />
            </Fact>
          ))}
        </Facts>
        {adding ? (
          <FamilyForm view={view} onDone={() => setAdding(false)} />
        ) : (
          <Actions>
            <Button onPress={() => setAdding(true)} blockedBy={why ? `${why.sentence} ${why.remedy}` : undefined}>
              {t('family.add')}
            </Button>
          </Actions>
        )}
      </Stack>
    </Section>
  );
}

function FamilyForm({ view, onDone }: { view: DossierView; onDone(): void }) {
  const t = usePrepareWords();
  const { actor } = useMe();
  const now = useNow();
  const { act, note } = useAct(view.id, t('refused'));
  const [fresh] = useState(() => ({
    familyViewId: crypto.randomUUID(),
    kind: '',
    view: { guardianId: null as string | null, description: '', wishes: '', on: civilDate(now), toldTo: actor.name },
  }));
  const draft = useDraft(`hearFamily:${view.id}`, fresh);
  const form = draft.value;
  const set = (patch: Partial<typeof form.view>) => draft.set({ ...form, view: { ...form.view, ...patch } });
  const checked = useCheckedForm({ schema: hearFamily.args, args: () => form });
  const isEmpty = form.view.description.trim() === '' && form.view.wishes.trim() === '';
  const empty = checked.attempt > 0 && isEmpty ? t('family.empty') : undefined;
  const errors = [...(empty ? [{ field: 'view.description', message: empty }] : []), ...checked.errors.list];
  const save = async () => {
    const args = checked.check();
    if (!args || isEmpty || !(await act(hearFamily, args, t('family.saved')))) return;
    await draft.clear();
    onDone();
  };
  return (
    <Stack>
      <ErrorSummary title={checked.errors.title} errors={errors} attempt={checked.attempt} />
      <SelectField
        label={t('family.who')}
        placeholder={t('family.together')}
        options={presentAdults(view.dossier, now).map((one) => ({ value: one.id, label: one.body.name }))}
        value={form.view.guardianId ?? ''}
        onChange={(event) => set({ guardianId: event.currentTarget.value || null })}
      />
      <TextArea
        id="view.description"
        label={t('family.description')}
        value={form.view.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
        error={empty ?? checked.errors.of('view.description')}
      />
      <TextArea
        id="view.wishes"
        label={t('family.wishes')}
        value={form.view.wishes}
        onChange={(event) => set({ wishes: event.currentTarget.value })}
        error={checked.errors.of('view.wishes')}
      />
      <KindField
        id="kind"
        label={t('family.kind')}
        hint={t('family.kindHint')}
        value={form.kind}
        onKind={(kind) => draft.set({ ...form, kind })}
        error={checked.errors.of('kind')}
      />
      {note}
      <Actions>
        <Button kind="primary" onPress={() => void save()}>
          {t('family.save')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('voice.cancel')}
        </Button>
      </Actions>
    </Stack>
  );
}
