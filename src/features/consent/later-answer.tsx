import { useState } from 'react';
import type { Basis } from '#domain/basis';
import { civilDate } from '#domain/civil-date';
import { addConsentAnswer } from '#domain/consent-answer';
import { Refusal } from '#domain/refusal';
import { isDangerousToAsk } from '#domain/standing-of';
import type { DossierView } from '#storage/dossier-view';
import { useFlowGate } from '#storage/flow-gate';
import { useDraft } from '#storage/use-draft';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { Note } from '#ui/note';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import styles from './consent.module.css';
import { answeredAt, answerFaults, emptyAnswer } from './consent-form';
import { useConsentWords } from './consent-words';
import { useGivers } from './exclusion-list';
import { GiverRow } from './giver-row';
import { useListWords } from './list-words';
import { RefusalNote } from './refusal-note';
import { useChildAsks } from './use-child-asks';

/** One more answer to a consent that is already written: the other guardian's, the child's, or a changed mind. */
export function LaterAnswer({ view, basis, onDone }: { view: DossierView; basis: Basis; onDone(): void }) {
  const t = useListWords();
  const form = useConsentWords();
  const now = useNow();
  const mutate = useMutate();
  const toast = useToast();
  const whose = useGivers(view);
  const [empty] = useState(() => emptyAnswer(crypto.randomUUID(), civilDate(now)));
  const draft = useDraft(`addConsentAnswer:${basis.id}`, { giver: '', value: empty });
  const { giver, value } = draft.value;
  const lost = useLost(draft.begun);
  const setGiver = (to: string) => draft.set({ ...draft.value, giver: to });
  const setValue = (to: typeof value) => draft.set({ ...draft.value, value: to });
  const close = () => void draft.clear().then(onDone);
  const [refusal, setRefusal] = useState<{ refusal: Refusal; attempt: number }>();
  const { answerId, on, ...answer } = value;
  const args = {
    answerId,
    answer: { ...answer, giver, consentId: basis.id, at: answeredAt(on, now) },
  };
  const field = (name: string) => `givers.${giver}.${name}`;
  const checked = useCheckedForm({
    schema: addConsentAnswer.args,
    args: () => args,
    words: {
      'answer.giver': t('answerWho'),
      [field('form')]: form('missing.form'),
      [field('on')]: form('missing.on'),
      [field('receivedBy')]: form('missing.receivedBy'),
      [field('answer')]: t('answerMissing'),
    },
    nameOf: (path) => (path === 'answer.giver' ? path : field(path === 'answer.at' ? 'on' : path.slice(7))),
  });
  const gate = useFlowGate();
  const refuse = (no: Refusal) => setRefusal((last) => ({ refusal: no, attempt: (last?.attempt ?? 0) + 1 }));
  const childAsks = useChildAsks(view, value.answer);
  const faults = answerFaults(value, civilDate(now));
  const own =
    checked.attempt > 0
      ? faults.map(([name, fault]) => ({ field: field(name), message: form(`missing.${fault}`) }))
      : [];
  const errors = [...checked.errors.list, ...own];
  const save = async () => {
    const ready = checked.check();
    if (!ready || faults.length > 0) return;
    const may = await gate(view.id, [{ name: addConsentAnswer.name, args: ready }]);
    if (may instanceof Refusal) return refuse(may);
    if (!may) return;
    const said = await mutate(view.id, addConsentAnswer, ready);
    if (!said.ok) return refuse(said.refusal);
    toast({ message: t('answerSaved') });
    close();
  };
  const nameOf = (id: string) => whose.find((one) => one.value === id)?.label ?? id;
  return (
    <Stack>
      {lost && <LostHere />}
      <ErrorSummary title={t('answerErrors', { count: errors.length })} errors={errors} attempt={checked.attempt} />
      <SelectField
        id="answer.giver"
        label={t('answerWho')}
        placeholder={t('choose')}
        options={whose}
        value={giver}
        onChange={(event) => setGiver(event.currentTarget.value)}
        error={checked.errors.of('answer.giver')}
      />
      {isDangerousToAsk(view.facts, giver) && (
        <Note tone="stop" live>
          <p>{form('givers.dangerous')}</p>
        </Note>
      )}
      {giver && (
        <ul role="list" className={styles.givers}>
          <GiverRow
            giver={giver}
            name={nameOf(giver)}
            sub=""
            asks={isDangerousToAsk(view.facts, giver) ? '' : nameOf(giver).replace(/ .*/, '')}
            value={value}
            onChange={setValue}
            fault={(name) => errors.find((one) => one.field === field(name))?.message}
            {...(giver === 'child' ? childAsks : {})}
          />
        </ul>
      )}
      {refusal && <RefusalNote title={t('refused')} {...refusal} />}
      <Actions>
        <Button kind="primary" onPress={() => void save()}>
          {t('saveAnswer')}
        </Button>
        <Button kind="quiet" onPress={close}>
          {t('cancel')}
        </Button>
      </Actions>
    </Stack>
  );
}
