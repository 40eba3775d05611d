import { useState } from 'react';
import { presentAdults } from '#domain/adulthood';
import { type BoardDecision, DECISION_TYPES, FB_MEASURES, recordDecision } from '#domain/board-decision';
import { civilDate } from '#domain/civil-date';
import { Refusal } from '#domain/refusal';
import type { DossierView } from '#storage/dossier-view';
import { useFlowGate } from '#storage/flow-gate';
import { useDraft } from '#storage/use-draft';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Checkbox } from '#ui/checkbox';
import { useCheckedForm } from '#ui/checked-form';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import styles from './consent.module.css';
import { ConsentScope, type Scope } from './consent-scope';
import { useDecisionWords } from './decision-form-words';
import { RefusalNote } from './refusal-note';

interface DecisionForm extends Scope {
  decisionId: string;
  type: '' | BoardDecision['type'];
  reference: string;
  name: string;
  title: string;
  decidedOn: string;
  from: string;
  to: string;
  reason: string;
  coversPlan: boolean;
  guardiansInformed: boolean;
  whyNotInformed: string;
  hiddenFrom: string[];
  measures: string[];
}

const empty = (now: number): DecisionForm => ({
  decisionId: crypto.randomUUID(),
  type: '',
  reference: '',
  name: '',
  title: '',
  decidedOn: civilDate(now),
  from: civilDate(now),
  to: '',
  reason: '',
  coversPlan: false,
  guardiansInformed: false,
  whyNotInformed: '',
  hiddenFrom: [],
  measures: [],
  releasing: [],
  added: [],
  kinds: {},
  weaker: [],
});

const OPENS: readonly string[] = ['LVU_11', 'CHILD_ALONE'];
const HIDES: readonly string[] = ['LVU_14', 'SHELTER'];

const argsOf = (form: DecisionForm) => ({
  decisionId: form.decisionId,
  decision: {
    type: form.type,
    reference: form.reference,
    delegate: { name: form.name, title: form.title },
    decidedOn: form.decidedOn,
    from: form.from,
    to: form.to || null,
    reason: form.reason,
    ...(OPENS.includes(form.type)
      ? {
          releasing: form.releasing,
          receiving: Object.entries(form.kinds)
            .filter(([, kinds]) => kinds.length > 0)
            .map(([unit, kinds]) => ({ unit, kinds, weakerSecrecy: form.weaker.includes(unit) })),
        }
      : {}),
    coversPlan: form.type === 'LVU_11' && form.coversPlan,
    guardiansInformed: form.guardiansInformed,
    whyNotInformed: form.whyNotInformed,
    hiddenFrom: HIDES.includes(form.type) ? form.hiddenFrom : [],
    measures: form.type === 'FB_6_13A' ? form.measures : [],
  },
});

/** Writes down a decision with who took it and under which reference: never just "LVU = yes". */
export function BoardDecisionForm({ view, onDone }: { view: DossierView; onDone(): void }) {
  const t = useDecisionWords();
  const now = useNow();
  const mutate = useMutate();
  const toast = useToast();
  const draft = useDraft<DecisionForm>(`recordDecision:${view.id}`, useState(() => empty(now))[0]);
  const form = draft.value;
  const [refusal, setRefusal] = useState<{ refusal: Refusal; attempt: number }>();
  const set = (patch: Partial<DecisionForm>) => draft.set({ ...form, ...patch });
  const checked = useCheckedForm({
    schema: recordDecision.args,
    args: () => argsOf(form),
    words: { type: t('missing.type'), decidedOn: t('missing.date'), from: t('missing.date') },
    nameOf: (path) => path.replace(/^decision\.(delegate\.)?/, ''),
  });
  const { of } = checked.errors;
  const text = (field: 'reference' | 'name' | 'title') => (
    <TextField
      id={field}
      label={t(field === 'title' ? 'position' : field)}
      value={form[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={of(field)}
    />
  );
  const date = (field: 'decidedOn' | 'from' | 'to') => (
    <DateField
      id={field}
      label={t(`dates.${field}`)}
      value={form[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={of(field)}
    />
  );
  const gate = useFlowGate();
  const refuse = (no: Refusal) => setRefusal((last) => ({ refusal: no, attempt: (last?.attempt ?? 0) + 1 }));
  const save = async () => {
    const ready = checked.check();
    if (!ready) return;
    const may = await gate(view.id, [{ name: recordDecision.name, args: ready }]);
    if (may instanceof Refusal) return refuse(may);
    if (!may) return;
    const said = await mutate(view.id, recordDecision, ready);
    if (!said.ok) return refuse(said.refusal);
    await draft.clear();
    toast({ message: t('saved') });
    onDone();
  };
  return (
    <Stack>
      <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
      <SelectField
        id="type"
        label={t('type')}
        placeholder={t('choose')}
        options={DECISION_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
        value={form.type}
        onChange={(event) => set({ type: event.currentTarget.value as DecisionForm['type'] })}
        error={of('type')}
      />
      {text('reference')}
      {text('name')}
      {text('title')}
      <div className={styles.pair}>
        {date('decidedOn')}
        {date('from')}
        {date('to')}
      </div>
      <TextArea
        id="reason"
        label={t('reason')}
        value={form.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={of('reason')}
      />
      {OPENS.includes(form.type) && <ConsentScope view={view} form={form} onChange={set} fault={of} />}
      {form.type === 'LVU_11' && (
        <Checkbox
          label={t('coversPlan')}
          checked={form.coversPlan}
          onChange={(event) => set({ coversPlan: event.currentTarget.checked })}
        />
      )}
      {HIDES.includes(form.type) && (
        <ChoiceGroup
          type="checkbox"
          id="hiddenFrom"
          name="hiddenFrom"
          legend={t('hiddenFrom')}
          options={presentAdults(view.dossier, now).map((one) => ({ value: one.id, label: one.body.name }))}
          value={form.hiddenFrom}
          onValue={(hiddenFrom) => set({ hiddenFrom })}
        />
      )}
      {form.type === 'FB_6_13A' && (
        <ChoiceGroup
          type="checkbox"
          id="measures"
          name="measures"
          legend={t('measures')}
          options={FB_MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
          value={form.measures}
          onValue={(measures) => set({ measures })}
        />
      )}
      <Checkbox
        label={t('guardiansInformed')}
        checked={form.guardiansInformed}
        onChange={(event) => set({ guardiansInformed: event.currentTarget.checked })}
      />
      {!form.guardiansInformed && (
        <TextField
          id="whyNotInformed"
          label={t('whyNotInformed')}
          value={form.whyNotInformed}
          onChange={(event) => set({ whyNotInformed: event.currentTarget.value })}
        />
      )}
      {refusal && <RefusalNote title={t('refused')} {...refusal} />}
      <Actions>
        <Button kind="primary" onPress={() => void save()}>
          {t('save')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </Actions>
    </Stack>
  );
}
