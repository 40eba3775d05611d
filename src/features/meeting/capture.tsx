import { useEffect, useEffectEvent, useState } from 'react';
import { addAction } from '#domain/action';
import type { FreeTextKind } from '#domain/free-text-kind';
import { goal, setGoal } from '#domain/goal';
import { nameNeed, need } from '#domain/need';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { belongsElsewhere, lettersAct } from '#ui/letter-keys';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { CAPTURE_KEYS, type Captured } from './capture-keys';
import { CapturedList } from './captured-list';
import styles from './hold-meeting.module.css';
import { useHoldWords } from './hold-words';
import { KindField } from './kind-field';
import { useAct } from './use-act';

/**
 * A need, a goal or an action taken down in one line while people talk: each under what was taken down before it, a goal
 * under its need and an action under its goal. What is missing is marked, never asked for.
 */
export function Capture({ view }: { view: DossierView }) {
  const t = useHoldWords();
  const { act, note } = useAct(view.id, t('refused'));
  const draft = useDraft(`capture:${view.id}`, { text: '', kind: '', under: '' });
  const { text, kind } = draft.value;
  const [missing, setMissing] = useState<'text' | 'kind'>();
  const [attempt, setAttempt] = useState(0);
  const places = [
    ...view.dossier
      .list(need)
      .map(({ id, body }) => ({ value: id, label: t('capture.underNeed', { text: body.text }), lang: 'sv' })),
    ...view.dossier
      .list(goal)
      .map(({ id, body }) => ({ value: id, label: t('capture.underGoal', { text: body.text }), lang: 'sv' })),
  ];
  const under = places.some((one) => one.value === draft.value.under) ? draft.value.under : '';
  const aim = view.dossier.get(goal, under);
  const needId = aim ? aim.body.needId : view.dossier.get(need, under) ? under : null;
  const next: Captured = aim ? 'action' : 'goal';
  const set = (patch: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...patch });
  const take = async (what: Captured, ofKind = kind) => {
    const line = text.trim();
    const lacks = line === '' ? 'text' : what === 'need' && ofKind === '' ? 'kind' : undefined;
    if (lacks === 'text') setAttempt((last) => last + 1);
    if (lacks) return setMissing(lacks);
    setMissing(undefined);
    const id = crypto.randomUUID();
    const done =
      what === 'need'
        ? await act(nameNeed, { needId: id, kind: ofKind as FreeTextKind, need: { text: line } })
        : what === 'goal'
          ? await act(setGoal, {
              goalId: id,
              goal: { needId, longTerm: false, text: line, indicator: '', targetDate: null },
            })
          : await act(addAction, {
              actionId: id,
              action: {
                goalId: aim?.id ?? null,
                needId,
                text: line,
                responsible: null,
                start: null,
                due: null,
                indicator: '',
                status: 'not-started',
              },
            });
    if (done) draft.set({ text: '', kind: ofKind, under: what === 'action' ? under : id });
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (belongsElsewhere(event) || !lettersAct()) return;
    const what = CAPTURE_KEYS[event.key.toLowerCase()];
    if (what && text.trim() !== '') void take(what);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const noText = missing === 'text' && text.trim() === '' ? t('capture.missing') : undefined;
  return (
    <Section id="mote-goals" title={t('capture.title')}>
      <Stack>
        <ErrorSummary
          title={t('refused')}
          errors={noText ? [{ field: 'capture', message: noText }] : []}
          attempt={attempt}
        />
        <TextField
          id="capture"
          label={t('capture.label')}
          hint={t('capture.enter', { what: t(`capture.${next}`).toLowerCase() })}
          value={text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void take(next);
          }}
          error={noText}
        />
        {(kind !== '' || missing === 'kind') && (
          <KindField
            id="capture-kind"
            label={t('capture.kind')}
            value={kind}
            onKind={(one) => {
              set({ kind: one });
              if (missing === 'kind' && one !== '') void take('need', one);
            }}
            error={missing === 'kind' && kind === '' ? t('capture.missingKind') : undefined}
          />
        )}
        <div className={styles.buttons}>
          <Button icon="alert" aria-keyshortcuts="B" onPress={() => void take('need')}>
            {t('capture.need')}
          </Button>
          <Button icon="target" aria-keyshortcuts="M" onPress={() => void take('goal')}>
            {t('capture.goal')}
          </Button>
          <Button icon="check" aria-keyshortcuts="I" onPress={() => void take('action')}>
            {t('capture.action')}
          </Button>
        </div>
        <Hint>{t('capture.keys')}</Hint>
        {places.length > 0 && (
          <SelectField
            label={t('capture.under')}
            placeholder={t('capture.underNothing')}
            options={places}
            value={under}
            onChange={(event) => set({ under: event.currentTarget.value })}
          />
        )}
        {note}
        <CapturedList view={view} />
      </Stack>
    </Section>
  );
}
