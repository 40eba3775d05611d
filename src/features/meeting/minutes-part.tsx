import { useState } from 'react';
import { MINUTE_WORDS } from '#domain/choice-words';
import { KIND_WORDS } from '#domain/kind-words';
import { minute, removeMinute, writeMinute } from '#domain/minute';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { useCheckedForm } from '#ui/checked-form';
import { formatTime } from '#ui/dates';
import { ErrorSummary } from '#ui/error-summary';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Segmented } from '#ui/segmented';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import styles from './hold-meeting.module.css';
import { useHoldWords } from './hold-words';
import { KindField } from './kind-field';
import { useAct } from './use-act';

const SECTIONS = ['question', 'discussion', 'decision'] as const;
const fresh = () => ({ minuteId: crypto.randomUUID(), kind: '', section: 'discussion', text: '' });

/** The minutes as entries, each with its own kind, so that each travels only where it may. */
export function MinutesPart({ view, meetingId }: { view: DossierView; meetingId: string }) {
  const t = useHoldWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const { act, note } = useAct(view.id, t('refused'));
  const draft = useDraft(`writeMinute:${meetingId}`, useState(fresh)[0]);
  const { minuteId, kind, section, text } = draft.value;
  const set = (patch: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...patch });
  const checked = useCheckedForm({
    schema: writeMinute.args,
    args: () => ({ minuteId, kind, minute: { meetingId, section, text } }),
    words: { 'minute.text': t('minutes.missing'), kind: t('minutes.missingKind') },
  });
  const entries = view.dossier.list(minute).filter((one) => one.body.meetingId === meetingId);
  const save = async () => {
    const args = checked.check();
    if (!args || !(await act(writeMinute, args, t('minutes.saved')))) return;
    draft.set({ ...fresh(), kind, section });
    checked.restart();
  };
  return (
    <Section id="mote-now" title={t('minutes.title')} count={entries.length}>
      <Stack>
        {entries.length === 0 && <Hint>{t('minutes.none')}</Hint>}
        <ul role="list" className={styles.entries}>
          {entries.map((one) => (
            <li key={one.id} id={one.id} className={styles.entry}>
              <p>
                <b>{capital(MINUTE_WORDS[one.body.section][language])}</b>: <Written text={one.body.text} />
              </p>
              <small>
                {capital(KIND_WORDS[one.kind].name[language])}.{' '}
                {t('minutes.by', { unit: unit(one.unit)?.name ?? one.unit, time: formatTime(one.at) })}
              </small>{' '}
              {view.unsent.has(one.id) && (
                <Status tone="idle" icon="laptop">
                  {t('unsent')}
                </Status>
              )}
              {one.unit === actor.unit && (
                <Button
                  kind="quiet"
                  size="s"
                  onPress={() => void act(removeMinute, { minuteId: one.id }, t('minutes.removed'), one.id)}
                >
                  {t('minutes.remove')}
                  <HiddenText>
                    {' '}
                    <Written text={one.body.text} />
                  </HiddenText>
                </Button>
              )}
            </li>
          ))}
        </ul>
        <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
        <TextArea
          id="minute.text"
          label={t('minutes.text')}
          hint={t('minutes.draft')}
          value={text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          error={checked.errors.of('minute.text')}
        />
        <Segmented
          label={t('minutes.section')}
          options={SECTIONS.map((value) => ({ value, label: capital(MINUTE_WORDS[value][language]) }))}
          value={section}
          onChange={(one) => set({ section: one })}
        />
        <KindField
          id="kind"
          label={t('minutes.kind')}
          hint={t('minutes.kindHint')}
          value={kind}
          onKind={(one) => set({ kind: one })}
          error={checked.errors.of('kind')}
        />
        {note}
        <Actions>
          <Button onPress={() => void save()}>{t('minutes.save')}</Button>
        </Actions>
      </Stack>
    </Section>
  );
}
