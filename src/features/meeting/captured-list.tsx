import { useState } from 'react';
import { type Action, action, assignAction, editAction, removeAction } from '#domain/action';
import { canonical } from '#domain/canonical';
import { disagreement } from '#domain/disagreement';
import { goal, removeGoal } from '#domain/goal';
import { need, removeNeed } from '#domain/need';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Button } from '#ui/button';
import { DateField } from '#ui/date-field';
import { formatTime } from '#ui/dates';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Kept, useKept } from '#ui/kept-forms';
import { SelectField } from '#ui/select-field';
import { Status } from '#ui/status';
import { Written } from '#ui/written';
import { DisagreementForm } from './disagreements';
import styles from './hold-meeting.module.css';
import { useHoldWords } from './hold-words';
import { KeptReason } from './kept-reason';
import { ownersOf } from './owners';
import { responsibleWords } from './responsible-words';
import { useAct } from './use-act';

/** Needs, goals and actions of the case, the newest first, with who does what by when to fill in. */
export function CapturedList({ view }: { view: DossierView }) {
  const t = useHoldWords();
  const { actor } = useMe();
  const { act, note } = useAct(view.id, t('refused'));
  const entries = [
    ...view.dossier.list(need).map((record) => ({ what: 'need' as const, record })),
    ...view.dossier.list(goal).map((record) => ({ what: 'goal' as const, record })),
    ...view.dossier.list(action).map((record) => ({ what: 'action' as const, record })),
  ].sort((a, b) => b.record.at - a.record.at);
  const remove = (what: 'need' | 'goal' | 'action', id: string) => {
    if (what === 'need') return act(removeNeed, { needId: id }, t('capture.removed'), id);
    if (what === 'goal') return act(removeGoal, { goalId: id }, t('capture.removed'), id);
    return act(removeAction, { actionId: id }, t('capture.removed'), id);
  };
  if (entries.length === 0) return <Hint>{t('capture.none')}</Hint>;
  return (
    <>
      <ul role="list" className={styles.entries} aria-label={t('capture.list')}>
        {entries.map(({ what, record }) => (
          <li key={record.id} id={`fangat-${record.id}`} tabIndex={-1} className={styles.entry}>
            <Status
              tone={what === 'need' ? 'warn' : 'info'}
              icon={what === 'goal' ? 'target' : what === 'need' ? 'alert' : 'check'}
            >
              {t(`capture.${what}`)}
            </Status>{' '}
            <b>
              <Written text={record.body.text} />
            </b>{' '}
            <small>{formatTime(record.at)}</small>{' '}
            {record.unit === actor.unit && (
              <Button kind="quiet" size="s" onPress={() => void remove(what, record.id)}>
                {t('capture.remove')}
                <HiddenText>
                  {' '}
                  <Written text={record.body.text} />
                </HiddenText>
              </Button>
            )}
            <Under view={view} record={record} />
            {what === 'action' && <Owner view={view} record={record as Rec<Action>} />}
          </li>
        ))}
      </ul>
      {note}
    </>
  );
}

/** Which need or goal it was taken down under. */
function Under({ view, record }: { view: DossierView; record: Rec<object> }) {
  const t = useHoldWords();
  const { goalId = null, needId = null } = record.body as { goalId?: string | null; needId?: string | null };
  const aim = goalId && view.dossier.get(goal, goalId)?.body.text;
  const answers = needId && view.dossier.get(need, needId)?.body.text;
  if (aim)
    return (
      <p className={styles.under}>
        <Written text={aim} within={(gap) => t('capture.underGoal', { text: gap })} />
      </p>
    );
  return answers ? (
    <p className={styles.under}>
      <Written text={answers} within={(gap) => t('capture.underNeed', { text: gap })} />
    </p>
  ) : null;
}

/** An action that nobody has taken: somebody takes it below, or it is written down as a need that nobody meets. */
function Unowned({ view, record }: { view: DossierView; record: Rec<Action> }) {
  const t = useHoldWords();
  const id = `nobody:${record.id}`;
  const [writing, setWriting] = useKept(id);
  const explained = view.dossier.list(disagreement).some((one) => one.body.aboutId === record.id);
  if (explained) return <Status tone="warn">{t('capture.explained')}</Status>;
  return (
    <>
      <Status tone="stop">{t('capture.unowned')}</Status>{' '}
      {!writing && (
        <Button kind="quiet" size="s" onPress={() => setWriting(true)}>
          {t('capture.nobodyTakes')}
          <HiddenText>
            {' '}
            <Written text={record.body.text} />
          </HiddenText>
        </Button>
      )}
      {writing && <Kept id={id} form={({ close }) => <DisagreementForm view={view} about={record} onDone={close} />} />}
    </>
  );
}

function Owner({ view, record }: { view: DossierView; record: Rec<Action> }) {
  const t = useHoldWords();
  const { actor, unit } = useMe();
  const { act, note } = useAct(view.id, t('refused'));
  const day = useAct(view.id, t('refused'));
  const { responsible, due, text, keptBecause } = record.body;
  /** The day as it is being typed: a colleague's day does not take its place. */
  const [typed, setTyped] = useState<string | null>(null);
  const { people, family, units } = ownersOf(view, useNow());
  const options = [...people, ...family, ...units].map((one) => ({
    value: canonical(one),
    label: one.type === 'family' ? t('capture.family', { name: one.who }) : responsibleWords(one, unit),
    one,
  }));
  const current = responsible ? canonical(responsible) : '';
  if (responsible && !options.some((one) => one.value === current))
    options.unshift({ value: current, label: responsibleWords(responsible, unit), one: responsible });
  const assign = (value: string) =>
    act(assignAction, {
      actionId: record.id,
      changes: {
        responsible: { from: responsible, to: options.find((one) => one.value === value)?.one ?? null },
        // A reason is given for one unit: another may have one of its own, or need none.
        ...(keptBecause ? { keptBecause: { from: keptBecause, to: null } } : {}),
      },
      conflictIds: { responsible: crypto.randomUUID(), keptBecause: crypto.randomUUID() },
    });
  const setDue = (value: string) =>
    day.act(editAction, {
      actionId: record.id,
      changes: { due: { from: due, to: value || null } },
      conflictIds: { due: crypto.randomUUID() },
    });
  // A refused day stays in the field to be mended; one typed meanwhile is not taken away by the answer to the last.
  const keepDue = async () => {
    if (typed === null) return;
    if (typed === (due ?? '')) day.forget();
    else if (!(await setDue(typed))) return;
    setTyped((now) => (now === typed ? null : now));
  };
  const about = (
    <HiddenText>
      <Written text={text} within={(gap) => t('capture.ownerFor', { text: gap })} />
    </HiddenText>
  );
  const isMine = record.unit === actor.unit;
  return (
    <>
      {!responsible && <Unowned view={view} record={record} />}
      {!isMine && responsible && <p>{responsibleWords(responsible, unit)}</p>}
      {isMine && (
        <div className={styles.owner}>
          <SelectField
            label={
              <>
                {t('capture.owner')}
                {about}
              </>
            }
            placeholder={t('capture.nobody')}
            options={options.map(({ value, label }) => ({ value, label }))}
            value={current}
            onChange={(event) => void assign(event.currentTarget.value)}
          />
          <DateField
            label={
              <>
                {t('capture.due')}
                {about}
              </>
            }
            value={typed ?? due ?? ''}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => void keepDue()}
            error={day.sentence}
          />
        </div>
      )}
      {isMine ? (
        <KeptReason view={view} record={record} />
      ) : (
        keptBecause && (
          <p className={styles.under}>
            <Written text={keptBecause} within={(gap) => t('capture.kept', { why: gap })} />
          </p>
        )
      )}
      {note}
    </>
  );
}
