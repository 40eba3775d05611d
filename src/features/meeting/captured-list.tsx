import { type Action, action, assignAction, editAction, type Responsible, removeAction } from '#domain/action';
import { participants } from '#domain/audience';
import { canonical } from '#domain/canonical';
import { child } from '#domain/child';
import { goal, removeGoal } from '#domain/goal';
import { guardian } from '#domain/guardian';
import { need, removeNeed } from '#domain/need';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Button } from '#ui/button';
import { DateField } from '#ui/date-field';
import { formatTime } from '#ui/dates';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { SelectField } from '#ui/select-field';
import { Status } from '#ui/status';
import styles from './hold-meeting.module.css';
import { useHoldWords } from './hold-words';
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
          <li key={record.id} className={styles.entry}>
            <Status
              tone={what === 'need' ? 'warn' : 'info'}
              icon={what === 'goal' ? 'target' : what === 'need' ? 'alert' : 'check'}
            >
              {t(`capture.${what}`)}
            </Status>{' '}
            <b>{record.body.text}</b> <small>{formatTime(record.at)}</small>{' '}
            {record.unit === actor.unit && (
              <Button kind="quiet" size="s" onPress={() => void remove(what, record.id)}>
                {t('capture.remove')}
                <HiddenText>{` ${record.body.text}`}</HiddenText>
              </Button>
            )}
            {what === 'action' && <Owner view={view} record={record as Rec<Action>} />}
          </li>
        ))}
      </ul>
      {note}
    </>
  );
}

function Owner({ view, record }: { view: DossierView; record: Rec<Action> }) {
  const t = useHoldWords();
  const { actor, unit } = useMe();
  const { act, note } = useAct(view.id, t('refused'));
  const { responsible, due, text } = record.body;
  const options = owners(view).map((one) => ({
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
      changes: { responsible: { from: responsible, to: options.find((one) => one.value === value)?.one ?? null } },
      conflictIds: { responsible: crypto.randomUUID() },
    });
  const setDue = (value: string) =>
    act(editAction, {
      actionId: record.id,
      changes: { due: { from: due, to: value || null } },
      conflictIds: { due: crypto.randomUUID() },
    });
  const about = <HiddenText>{t('capture.ownerFor', { text })}</HiddenText>;
  const isMine = record.unit === actor.unit;
  return (
    <>
      {!responsible && <Status tone="warn">{t('capture.unowned')}</Status>}
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
            key={due ?? ''}
            defaultValue={due ?? ''}
            onBlur={(event) => {
              if (event.currentTarget.value !== (due ?? '')) void setDue(event.currentTarget.value);
            }}
          />
        </div>
      )}
      {note}
    </>
  );
}

/** The services that take part, then the family. A person at the unit is named in the plan. */
function owners(view: DossierView): Responsible[] {
  const family = view.dossier.list(guardian).map((one) => one.body.name);
  const young = view.dossier.list(child)[0]?.body.firstName;
  return [
    ...participants(view.facts).map((unit) => ({ type: 'unit' as const, unit, person: '' })),
    ...[...family, ...(young ? [young] : [])].map((who) => ({ type: 'family' as const, who })),
  ];
}
