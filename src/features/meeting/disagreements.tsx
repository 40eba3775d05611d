import { useState } from 'react';
import type { Action } from '#domain/action';
import { disagreement, noteDisagreement } from '#domain/disagreement';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ChoiceGroup } from '#ui/choice-group';
import { useOpenForm } from '#ui/open-forms';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { Written } from '#ui/written';
import styles from './hold-meeting.module.css';
import { useHoldWords } from './hold-words';
import { PartForm } from './part-form';
import { useAct } from './use-act';

const TYPES = ['disagreement', 'unmet-need'] as const;

/** What is not agreed, or a need that nobody meets, and what happens next about it. */
export function Disagreements({ view }: { view: DossierView }) {
  const t = useHoldWords();
  const [adding, setAdding] = useOpenForm('disagreement');
  const all = view.dossier.list(disagreement);
  return (
    <Section id="mote-oenighet" title={t('disagreement.title')} count={all.length}>
      <Stack>
        <ul role="list" className={styles.entries}>
          {all.map(({ id, body }) => (
            <li key={id} className={styles.entry}>
              <p>
                <b>{t(`disagreement.${body.type}`)}</b>: <Written text={body.text} />
              </p>
              <small lang="sv">{[body.who, body.nextStep].filter(Boolean).join('. ')}</small>
            </li>
          ))}
        </ul>
        {adding ? (
          <DisagreementForm view={view} onDone={() => setAdding(false)} />
        ) : (
          <Actions>
            <Button size="s" icon="split" onPress={() => setAdding(true)}>
              {t('disagreement.add')}
            </Button>
          </Actions>
        )}
      </Stack>
    </Section>
  );
}

/** Writes one down; `about` is the action that nobody takes, which is then an unmet need. */
export function DisagreementForm(props: { view: DossierView; about?: Rec<Action>; onDone(): void }) {
  const { view, about, onDone } = props;
  const t = useHoldWords();
  const { act, note } = useAct(view.id, t('refused'));
  const [fresh] = useState(() => ({
    disagreementId: crypto.randomUUID(),
    kind: '',
    disagreement: {
      type: about ? 'unmet-need' : 'disagreement',
      who: '',
      text: about?.body.text ?? '',
      nextStep: '',
      aboutId: about?.id ?? null,
    },
  }));
  const draft = useDraft(`noteDisagreement:${about?.id ?? view.id}`, fresh);
  const form = draft.value;
  const { type, who, text, nextStep } = form.disagreement;
  const set = (patch: Partial<typeof form.disagreement>) =>
    draft.set({ ...form, disagreement: { ...form.disagreement, ...patch } });
  const checked = useCheckedForm({
    schema: noteDisagreement.args,
    args: () => form,
    words: { 'disagreement.text': t('disagreement.missing'), kind: t('disagreement.missingKind') },
  });
  const save = async () => {
    const args = checked.check();
    if (!args || !(await act(noteDisagreement, args, t('disagreement.saved')))) return;
    await draft.clear();
    onDone();
  };
  return (
    <PartForm
      id="disagreement-kind"
      checked={checked}
      kind={form.kind}
      begun={draft.begun}
      onKind={(kind) => draft.set({ ...form, kind })}
      note={note}
      onSave={save}
      onDone={onDone}
    >
      <ChoiceGroup
        type="radio"
        name="disagreement.type"
        legend={t('disagreement.type')}
        options={TYPES.map((value) => ({ value, label: t(`disagreement.${value}`) }))}
        value={type}
        onValue={([one]) => set({ type: one ?? 'disagreement' })}
      />
      <TextField
        id="disagreement.who"
        label={t('disagreement.who')}
        value={who}
        onChange={(event) => set({ who: event.currentTarget.value })}
        error={checked.errors.of('disagreement.who')}
      />
      <TextArea
        id="disagreement.text"
        label={t('disagreement.text')}
        value={text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={checked.errors.of('disagreement.text')}
      />
      <TextArea
        id="disagreement.nextStep"
        label={t('disagreement.next')}
        value={nextStep}
        onChange={(event) => set({ nextStep: event.currentTarget.value })}
        error={checked.errors.of('disagreement.nextStep')}
      />
    </PartForm>
  );
}
