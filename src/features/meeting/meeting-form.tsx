import { useState } from 'react';
import { caseRecord } from '#domain/case';
import { meetingBy } from '#domain/case-steps';
import { CHILD_PARTS } from '#domain/child-part';
import { CHILD_PART_WORDS, MEETING_PURPOSE_WORDS } from '#domain/choice-words';
import { editMeeting, MEETING_PURPOSES, type Meeting, planMeeting } from '#domain/meeting';
import { preparation } from '#domain/preparation';
import type { Rec } from '#domain/record';
import { useDevice } from '#storage/device-context';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { useCheckedForm } from '#ui/checked-form';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { formatDayWeek } from '#ui/dates';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { TimeField } from '#ui/time-field';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useCallWords } from './call-words';
import { changesOf, isUnchanged } from './changes-of';
import styles from './meeting.module.css';
import { tellCalled } from './tell-called';
import { useAct } from './use-act';

type Planned = Omit<Meeting, 'status' | 'cancelReason'>;
interface MeetingDraft {
  id: string;
  seen: Planned;
  form: Omit<Planned, 'minutes'> & { minutes: string };
}

const FIELDS = [
  'purpose',
  'date',
  'start',
  'minutes',
  'place',
  'link',
  'question',
  'chair',
  'scribe',
  'interpreter',
  'childPart',
] as const;

interface MeetingFormProps {
  view: DossierView;
  child: string;
  record: Rec<Meeting> | undefined;
  /** The question was asked for by something else on the page (the call). */
  questionMissing: boolean;
}

/** When, where, which question, who leads and writes, and how the child takes part. */
export function MeetingForm({ view, child, record, questionMissing }: MeetingFormProps) {
  const t = useCallWords();
  const language = useLanguage();
  const { actor } = useMe();
  const device = useDevice();
  const { act, note } = useAct(view.id, t('refused'));
  const prepared = view.dossier.list(preparation).find((one) => one.unit === actor.unit)?.body;
  const [fresh] = useState<Planned>(() => ({
    purpose: 'sip',
    date: '',
    start: '',
    minutes: 60,
    place: '',
    link: '',
    question: '',
    chair: actor.name,
    scribe: '',
    interpreter: prepared?.interpreter ?? '',
    childPart: prepared?.childPart ?? { how: 'undecided', support: '', toldBy: '' },
  }));
  const [newId] = useState(() => crypto.randomUUID());
  const seen: Planned = record?.body ?? fresh;
  const draft = useDraft<MeetingDraft | null>(`planMeeting:${record?.id ?? view.id}`, null);
  const current = draft.value && (!record || draft.value.id === record.id) ? draft.value : null;
  const lost = useLost(draft.begun);
  const form = current?.form ?? { ...seen, minutes: String(seen.minutes) };
  const set = (patch: Partial<MeetingDraft['form']>) =>
    draft.set({ id: record?.id ?? current?.id ?? newId, seen: current?.seen ?? seen, form: { ...form, ...patch } });
  const part = (patch: Partial<Planned['childPart']>) => set({ childPart: { ...form.childPart, ...patch } });
  const checked = useCheckedForm({
    schema: planMeeting.args,
    args: () => ({
      meetingId: record?.id ?? current?.id ?? newId,
      meeting: { ...form, minutes: Number.parseInt(form.minutes, 10) },
    }),
    nameOf: (path) => path.replace('meeting.', ''),
  });
  const { of } = checked.errors;
  const save = async () => {
    const args = checked.check();
    if (!args) return;
    if (record) {
      const edit = changesOf(current?.seen ?? seen, args.meeting as Planned, FIELDS);
      if (!isUnchanged(edit) && !(await act(editMeeting, { meetingId: record.id, ...edit }, t('saved')))) return;
      // Whoever is called is told at once where the change concerns them; no other change tells anybody anything.
      await tellCalled(
        device.dossier(view.id) ?? view,
        record.id,
        device.now.get(),
        device.outbox.get(),
        act,
        t('savedAndTold'),
      );
    } else if (!(await act(planMeeting, args, t('saved')))) return;
    await draft.clear();
  };
  const line = (field: 'place' | 'link' | 'chair' | 'scribe' | 'interpreter', hint?: string) => (
    <TextField
      id={field}
      label={t(`time.${field}`)}
      hint={hint}
      value={form[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={of(field)}
    />
  );
  const initiative = caseRecord(view.dossier)?.body.initiative.on;
  const latest = initiative ? meetingBy(initiative, view.facts.profile) : '';
  const isLate = form.purpose === 'sip' && latest !== '' && form.date > latest;
  const noQuestion = questionMissing && form.question.trim() === '' ? t('question.missing') : undefined;
  return (
    <Stack gap="l">
      {lost && <LostHere />}
      <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
      <Section title={t('question.section')}>
        <TextArea
          id="question"
          label={t('question.label')}
          hint={t('question.hint')}
          value={form.question}
          onChange={(event) => set({ question: event.currentTarget.value })}
          error={noQuestion ?? of('question')}
        />
        <Hint>{t('question.example')}</Hint>
        {prepared?.question && (
          <Hint>
            <Written text={prepared.question} within={(gap) => t('question.fromFamily', { question: gap })} />
          </Hint>
        )}
      </Section>
      <Section title={t('time.section')}>
        <Stack>
          <SelectField
            id="purpose"
            label={t('time.purpose')}
            options={MEETING_PURPOSES.map((value) => ({
              value,
              label: capital(MEETING_PURPOSE_WORDS[value][language]),
            }))}
            value={form.purpose}
            onChange={(event) => set({ purpose: event.currentTarget.value as Meeting['purpose'] })}
          />
          {prepared?.whereAndWhen && (
            <Hint>
              {t('time.fromFamily')} <Written text={prepared.whereAndWhen} />
            </Hint>
          )}
          <div className={styles.row}>
            <DateField
              id="date"
              label={t('time.date')}
              value={form.date}
              onChange={(event) => set({ date: event.currentTarget.value })}
              error={of('date')}
            />
            <TimeField
              id="start"
              label={t('time.start')}
              value={form.start}
              onChange={(event) => set({ start: event.currentTarget.value })}
              error={of('start')}
            />
            <TextField
              id="minutes"
              inputMode="numeric"
              width="short"
              label={t('time.minutes')}
              value={form.minutes}
              onChange={(event) => set({ minutes: event.currentTarget.value })}
              error={of('minutes')}
            />
          </div>
          {isLate && <Hint>{t('time.late', { day: formatDayWeek(latest, language) })}</Hint>}
          {line('place')}
          {line('link', t('time.linkHint'))}
          {line('chair')}
          {line('scribe')}
          {line('interpreter')}
        </Stack>
      </Section>
      <Section title={t('childPart.section', { child })}>
        <Stack>
          <ChoiceGroup
            type="radio"
            name="childPart"
            legend={t('childPart.how', { child })}
            options={CHILD_PARTS.map((value) => ({ value, label: capital(CHILD_PART_WORDS[value][language]) }))}
            value={form.childPart.how}
            onValue={([how]) => part({ how: how as Planned['childPart']['how'] })}
          />
          <TextField
            id="childPart.support"
            error={of('childPart.support')}
            label={t('childPart.support')}
            value={form.childPart.support}
            onChange={(event) => part({ support: event.currentTarget.value })}
          />
          <TextField
            id="childPart.toldBy"
            error={of('childPart.toldBy')}
            label={t('childPart.toldBy', { child })}
            value={form.childPart.toldBy}
            onChange={(event) => part({ toldBy: event.currentTarget.value })}
          />
          {note}
          <Actions>
            <Button kind={record && !current ? 'secondary' : 'primary'} onPress={() => void save()}>
              {t('save')}
            </Button>
            {current && draft.savedAt !== null && <Hint>{t('draft')}</Hint>}
          </Actions>
        </Stack>
      </Section>
    </Stack>
  );
}
