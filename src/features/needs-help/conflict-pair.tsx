import { Fragment, useState } from 'react';
import type { Conflict } from '#domain/conflict';
import { sortOf } from '#domain/dossier-sort';
import { ENTITY_WORDS } from '#domain/entity-words';
import type { EntityName } from '#domain/kinds';
import { namesSomebody } from '#domain/names-in-text';
import type { Rec } from '#domain/record';
import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { resolveConflict } from '#domain/resolve-conflict';
import type { DossierView } from '#storage/dossier-view';
import { useFlowGate } from '#storage/flow-gate';
import { useDraft } from '#storage/use-draft';
import { useNames } from '#storage/use-known-names';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Icon } from '#ui/icon';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { CaseTitle } from './case-title';
import styles from './conflict-pair.module.css';
import { useFieldName } from './field-words';
import { useHelpWords } from './help-words';
import { newValueOf } from './new-value';
import { NewValueField } from './new-value-field';
import { useShownValue } from './shown-value';
import { type Run, wordDiff } from './word-diff';

type Choice = 'current' | 'kept' | 'both' | 'new';

interface ConflictPairProps {
  view: DossierView;
  record: Rec<Conflict>;
  number: number;
  /** The person has chosen: what vanishes next was settled here. */
  onSettle: (id: string) => void;
}

/** Two versions of one field side by side: whose, when, what differs; and the choice between them, or a new wording. */
export function ConflictPair({ view, record, number, onSettle }: ConflictPairProps) {
  const t = useHelpWords();
  const fieldName = useFieldName();
  const language = useLanguage();
  const { actor, unit, colleagues } = useMe();
  const mutate = useMutate();
  const toast = useToast();
  const shown = useShownValue();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [missing, setMissing] = useState(false);
  const body = record.body;
  const target = view.dossier.peek(body.recordId);
  const current = target && !target.deleted ? (target.body[body.field] ?? null) : body.current;
  const control = newValueOf(body.entity, body.field, [current, body.kept]);
  const isText = control === 'text';
  const draft = useDraft(`resolveConflict:${view.id}:${record.id}`, '');
  const [writing, setWriting] = useState(draft.restored);
  const nameOf = (person: string) => colleagues.find((one) => one.person === person)?.name ?? t('you');
  const first = (person: string) => nameOf(person).split(' ')[0] ?? '';
  const mineIsKept = body.keptBy === actor.person;
  const mineIsCurrent = !mineIsKept && body.currentBy === actor.person;
  /** One person on two devices: the one that stands is called the other. */
  const same = body.keptBy === body.currentBy;
  const bothMine = mineIsKept && same;
  const titles = {
    kept: mineIsKept ? t('yourText') : t('theirText', { name: first(body.keptBy) }),
    current: same
      ? t(bothMine ? 'yourOtherText' : 'theirOtherText', { name: first(body.currentBy) })
      : mineIsCurrent
        ? t('yourText')
        : t('theirText', { name: first(body.currentBy) }),
  };
  const keeps = {
    kept: mineIsKept ? t('keepMine') : same ? t('keepFirst') : t('keepTheirs', { name: first(body.keptBy) }),
    current: same ? t('keepOther') : mineIsCurrent ? t('keepMine') : t('keepTheirs', { name: first(body.currentBy) }),
  };
  const colleague = first(mineIsKept ? body.currentBy : body.keptBy);
  const beganBefore = same ? 'sameBeganBefore' : mineIsKept ? 'youBeganBefore' : 'theyBeganBefore';
  const noun = ENTITY_WORDS[body.entity as EntityName]?.[language] ?? '';
  const field = body.field === 'text' ? '' : fieldName(body.field).toLocaleLowerCase();
  const what = field ? `${noun}, ${field}` : noun;
  const gate = useFlowGate();
  const names = useNames(view);
  const choose = async (choice: Choice, wording: string | null = null) => {
    const others = choice === 'new' ? wording : choice === 'current' ? null : body.kept;
    // A deviation names nobody, a text that was kept beside it neither.
    if (sortOf(view.records) !== 'case' && typeof others === 'string' && namesSomebody(others, names))
      return setRefusal(new Refusal('names-somebody'));
    const args = { conflictId: record.id, choice, seen: current, wording, conflictId2: crypto.randomUUID() };
    const may = await gate(view.id, [{ name: resolveConflict.name, args }]);
    if (may instanceof Refusal) return setRefusal(may);
    if (!may) return;
    onSettle(record.id);
    const result = await mutate(view.id, resolveConflict, args);
    if (!result.ok) return setRefusal(result.refusal);
    await draft.clear();
    toast({ message: t('settled') });
  };
  const runs = isText
    ? wordDiff(body.kept as string, current as string)
    : { mine: [{ text: shown(body.kept), shared: true }], theirs: [{ text: shown(current), shared: true }] };
  const version = (side: 'kept' | 'current', by: string, at: number, words: readonly Run[]) => (
    <article className={styles.version} aria-label={titles[side]}>
      <header>
        <h3>
          <Icon name={by === actor.person ? 'laptop' : 'people'} />
          {titles[side]}
        </h3>
        <small>
          {t('by', { name: nameOf(by), unit: unit(record.unit)?.name ?? '', at: formatDateTime(at, language) })}
          {side === 'current' && `. ${t('stands')}`}
        </small>
      </header>
      <p className={styles.body} lang="sv">
        {words.map((run, at) => {
          const key = `${at}${run.text}`;
          if (run.shared) return <span key={key}>{run.text}</span>;
          const Mark = side === 'kept' ? 'del' : 'ins';
          const words = run.text.trimEnd();
          return (
            <Fragment key={key}>
              <Mark>{words}</Mark>
              {run.text.slice(words.length)}
            </Fragment>
          );
        })}
      </p>
      <footer>
        <Button onPress={() => void choose(side)}>{keeps[side]}</Button>
      </footer>
    </article>
  );
  const said = refusal && refusalWords(refusal, language);
  const startWriting = () => {
    if (draft.value === '') draft.set(isText ? `${shown(body.kept)}\n${shown(current)}` : '');
    setWriting(true);
  };
  return (
    <Section
      id={record.id}
      title={`${number}. ${t(bothMine ? 'conflictMine' : same ? 'conflictOne' : 'conflict', { what, name: colleague })}`}
      aside={<CaseTitle view={view} />}
    >
      <Stack>
        <p>
          {t(beganBefore, { name: colleague })} {t('conflictLead')}
        </p>
        {said && (
          <Note tone="stop" title={said.sentence} live>
            {said.remedy && <p>{said.remedy}</p>}
          </Note>
        )}
        <div className={styles.versus}>
          {version('kept', body.keptBy, body.keptAt, runs.mine)}
          {version('current', body.currentBy, body.currentAt, runs.theirs)}
        </div>
        {isText && <Hint>{t('legend')}</Hint>}
        {control && writing && (
          <NewValueField
            control={control}
            label={isText || !field ? t('newText') : fieldName(body.field)}
            value={draft.value}
            error={missing ? t(isText ? 'newRequired' : 'newValueRequired') : undefined}
            onChange={(value) => {
              setMissing(false);
              draft.set(value);
            }}
          />
        )}
        {control && (
          <Actions>
            {writing ? (
              <Button
                kind="primary"
                onPress={() => (draft.value.trim() === '' ? setMissing(true) : void choose('new', draft.value.trim()))}
              >
                {t(isText ? 'saveNew' : 'saveNewValue')}
              </Button>
            ) : (
              <Button icon="pen" onPress={startWriting}>
                {t(isText ? 'writeNew' : 'writeNewValue')}
              </Button>
            )}
            {isText && <Button onPress={() => void choose('both')}>{t('keepBoth')}</Button>}
          </Actions>
        )}
        <Hint>{bothMine ? t('everyone') : t('notTold', { name: colleague })}</Hint>
      </Stack>
    </Section>
  );
}
