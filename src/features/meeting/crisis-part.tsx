import { useState } from 'react';
import { addCrisisStep, crisisPlan } from '#domain/crisis-plan';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { useOpenForm } from '#ui/open-forms';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { Written } from '#ui/written';
import styles from './hold-meeting.module.css';
import { useHoldWords } from './hold-words';
import { PartForm } from './part-form';
import { useAct } from './use-act';

/** What to do when the plan does not hold, and whom to call: agreed while everybody is in the room. */
export function CrisisPart({ view }: { view: DossierView }) {
  const t = useHoldWords();
  const [adding, setAdding] = useOpenForm('crisis-step');
  const steps = view.dossier.list(crisisPlan);
  return (
    <Section id="mote-crisis" title={t('crisis.title')} count={steps.length}>
      <Stack>
        <ul role="list" className={styles.entries}>
          {steps.map(({ id, body }) => (
            <li key={id} className={styles.entry}>
              <p>
                <Written text={body.sign} />
                {body.then && (
                  <>
                    :{' '}
                    <b>
                      <Written text={body.then} />
                    </b>
                  </>
                )}
              </p>
              <small>{[body.contact, body.phone, body.hours].filter(Boolean).join(', ')}</small>
            </li>
          ))}
        </ul>
        {adding ? (
          <CrisisForm view={view} onDone={() => setAdding(false)} />
        ) : (
          <Actions>
            <Button size="s" icon="phone" onPress={() => setAdding(true)}>
              {t('crisis.add')}
            </Button>
          </Actions>
        )}
      </Stack>
    </Section>
  );
}

const LINES = ['sign', 'then', 'contact', 'phone', 'hours'] as const;

function CrisisForm({ view, onDone }: { view: DossierView; onDone(): void }) {
  const t = useHoldWords();
  const { act, note } = useAct(view.id, t('refused'));
  const [fresh] = useState(() => ({
    crisisPlanId: crypto.randomUUID(),
    kind: '',
    step: { sign: '', then: '', contact: '', phone: '', hours: '' },
  }));
  const draft = useDraft(`addCrisisStep:${view.id}`, fresh);
  const form = draft.value;
  const checked = useCheckedForm({
    schema: addCrisisStep.args,
    args: () => form,
    words: { 'step.sign': t('crisis.missing'), kind: t('disagreement.missingKind') },
  });
  const save = async () => {
    const args = checked.check();
    if (!args || !(await act(addCrisisStep, args, t('crisis.saved')))) return;
    await draft.clear();
    onDone();
  };
  return (
    <PartForm
      id="crisis-kind"
      checked={checked}
      kind={form.kind}
      begun={draft.begun}
      onKind={(kind) => draft.set({ ...form, kind })}
      note={note}
      onSave={save}
      onDone={onDone}
    >
      {LINES.map((line) => (
        <TextField
          key={line}
          id={`step.${line}`}
          label={t(`crisis.${line}`)}
          type={line === 'phone' ? 'tel' : undefined}
          value={form.step[line]}
          onChange={(event) => draft.set({ ...form, step: { ...form.step, [line]: event.currentTarget.value } })}
          error={checked.errors.of(`step.${line}`)}
        />
      ))}
    </PartForm>
  );
}
