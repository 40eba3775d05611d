import { useState } from 'react';
import { presentGuardians } from '#domain/adulthood';
import { participants } from '#domain/audience';
import { childFirstName } from '#domain/child';
import { type Exclusion, endExclusion, exclusion, recordExclusion } from '#domain/exclusion';
import { guardian } from '#domain/guardian';
import type { Kind } from '#domain/kind';
import { preparation } from '#domain/preparation';
import { Refusal } from '#domain/refusal';
import type { DossierView } from '#storage/dossier-view';
import { useFlowGate } from '#storage/flow-gate';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ChoiceGroup } from '#ui/choice-group';
import { formatDate } from '#ui/dates';
import { ErrorSummary } from '#ui/error-summary';
import { Fieldset } from '#ui/fieldset';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Icon } from '#ui/icon';
import { useOpenForm } from '#ui/open-forms';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import styles from './consent.module.css';
import { useConsentWords } from './consent-words';
import { RefusalNote } from './refusal-note';
import { KIND_ORDER, useTradeWords } from './trade-words';

const NOT_SHARED_ANYWAY: readonly Kind[] = ['SOURCE', 'COUNSELLING'];

/** What the family does not want shared. Each is its own act and holds from the moment it is written. */
export function ExclusionList({ view }: { view: DossierView }) {
  const t = useConsentWords();
  const trade = useTradeWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const mutate = useMutate();
  const toast = useToast();
  const [adding, setAdding] = useOpenForm('exclusion');
  const [refusal, setRefusal] = useState<Refusal>();
  const living = view.dossier.list(exclusion).filter((one) => one.body.ended === null);
  const notShare = view.dossier.list(preparation).find((one) => one.unit === actor.unit)?.body.notShare;
  const say = (body: Exclusion) => {
    const words = t('exclusions.sentence', {
      kinds: body.kinds?.length ? trade.kinds(body.kinds) : t('exclusions.allKinds'),
      from: body.from ? (unit(body.from)?.name ?? body.from) : t('exclusions.noneFrom'),
      to: body.to ? (unit(body.to)?.name ?? body.to) : t('exclusions.noneTo'),
    });
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  const gate = useFlowGate();
  const remove = async (id: string, by: Exclusion['by']) => {
    const args = { exclusionId: id, by, at: now, receivedBy: actor.name };
    const may = await gate(view.id, [{ name: endExclusion.name, args }]);
    if (may instanceof Refusal) return setRefusal(may);
    if (!may) return;
    const result = await mutate(view.id, endExclusion, args);
    setRefusal(result.ok ? undefined : result.refusal);
    if (result.ok) toast({ message: t('exclusions.removed') });
  };
  return (
    <Stack>
      {notShare && (
        <Hint>
          {t('exclusions.fromFamily')} <Written text={notShare} />
        </Hint>
      )}
      {living.length === 0 && <Hint>{t('exclusions.none')}</Hint>}
      <ul role="list" className={styles.exclusions}>
        {living.map(({ id, body, unit: writtenBy }) => (
          <li key={id} className={styles.exclusion}>
            <Icon name="stop" />
            <span>
              <b>{say(body)}</b>
              <small>
                {t('exclusions.wish', {
                  who: giverName(view, body.by) ?? t('givers.child'),
                  date: formatDate(body.at, language),
                })}
              </small>
            </span>
            {writtenBy === actor.unit && (
              <Button kind="quiet" size="s" onPress={() => void remove(id, body.by)}>
                <span aria-hidden="true">{t('exclusions.remove')}</span>
                <HiddenText>{t('exclusions.removeLong', { what: say(body) })}</HiddenText>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal && <RefusalNote title={t('refused')} refusal={refusal} />}
      {adding ? (
        <AddExclusion view={view} onDone={() => setAdding(false)} />
      ) : (
        <Actions>
          <Button size="s" icon="plus" onPress={() => setAdding(true)}>
            {t('exclusions.add')}
          </Button>
        </Actions>
      )}
    </Stack>
  );
}

/** The child and everyone with custody now, as answers to "who wants it?". */
export function useGivers(view: DossierView): { value: string; label: string }[] {
  const t = useConsentWords();
  const guardians = presentGuardians(view.dossier, useNow());
  return [
    ...guardians.map((one) => ({ value: one.id, label: one.body.name })),
    { value: 'child', label: childFirstName(view.dossier) || t('givers.child') },
  ];
}

/** The name of whoever once answered or wanted something, also of one who is no longer asked. */
export const giverName = (view: DossierView, giver: string): string | undefined =>
  (giver === 'child' ? childFirstName(view.dossier) : view.dossier.get(guardian, giver)?.body.name) || undefined;

const fresh = () => ({ exclusionId: crypto.randomUUID() as string, kinds: [] as Kind[], from: '', to: '', by: '' });

function AddExclusion({ view, onDone }: { view: DossierView; onDone(): void }) {
  const t = useConsentWords();
  const trade = useTradeWords();
  const { actor, unit, units } = useMe();
  const now = useNow();
  const mutate = useMutate();
  const toast = useToast();
  const draft = useDraft(`recordExclusion:${view.id}`, useState(fresh)[0]);
  const { exclusionId, kinds, from, to, by } = draft.value;
  const set = (patch: Partial<ReturnType<typeof fresh>>) => draft.set({ ...draft.value, ...patch });
  const [refused, setRefused] = useState<{ refusal: Refusal; attempt: number }>();
  const whose = useGivers(view);
  const known = participants(view.facts);
  const ordered = [...units]
    .filter((one) => !one.generic)
    .sort((a, b) => Number(known.includes(b.id)) - Number(known.includes(a.id)));
  const anyone = ordered.map((one) => ({ value: one.id, label: unit(one.id)?.name ?? one.id }));
  const body = { from: from || null, to: to || null, kinds: kinds.length > 0 ? kinds : null };
  const checked = useCheckedForm({
    schema: recordExclusion.args,
    args: () => ({ exclusionId, exclusion: { ...body, by, at: now, receivedBy: actor.name, ended: null } }),
    words: { empty: t('exclusions.empty'), 'exclusion-by': t('exclusions.chooseWho') },
    nameOf: (path) => (path === 'exclusion.by' ? 'exclusion-by' : 'exclusion-kinds'),
  });
  const save = async () => {
    const args = checked.check();
    if (!args) return;
    const result = await mutate(view.id, recordExclusion, args);
    if (!result.ok) return setRefused((last) => ({ refusal: result.refusal, attempt: (last?.attempt ?? 0) + 1 }));
    await draft.clear();
    toast({ message: t('exclusions.saved') });
    onDone();
  };
  return (
    <Fieldset legend={t('exclusions.add')}>
      <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
      <ChoiceGroup
        type="checkbox"
        id="exclusion-kinds"
        name="exclusion-kinds"
        error={checked.errors.of('exclusion-kinds')}
        legend={t('exclusions.what')}
        hint={t('exclusions.allHint')}
        options={KIND_ORDER.filter((kind) => !NOT_SHARED_ANYWAY.includes(kind)).map((kind) => ({
          value: kind,
          label: trade.kindHead(kind),
        }))}
        value={kinds}
        onValue={(values) => set({ kinds: values as Kind[] })}
      />
      <SelectField
        label={t('exclusions.from')}
        placeholder={t('exclusions.anyone')}
        options={anyone}
        value={from}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <SelectField
        label={t('exclusions.to')}
        placeholder={t('exclusions.anyone')}
        options={anyone}
        value={to}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <SelectField
        id="exclusion-by"
        error={checked.errors.of('exclusion-by')}
        label={t('exclusions.by')}
        placeholder={t('exclusions.choose')}
        options={whose}
        value={by}
        onChange={(event) => set({ by: event.currentTarget.value })}
      />
      {refused && <RefusalNote title={t('refused')} {...refused} />}
      <Actions>
        <Button onPress={() => void save()}>{t('exclusions.save')}</Button>
        <Button kind="quiet" onPress={() => void draft.clear().then(onDone)}>
          {t('exclusions.cancel')}
        </Button>
      </Actions>
    </Fieldset>
  );
}
