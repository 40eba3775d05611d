import { useState } from 'react';
import { type Attendance, attendance, editAttendance, recordAttendance } from '#domain/attendance';
import { replyTo } from '#domain/call-reply';
import { ATTENDEE_WORDS, PRESENT_WORDS } from '#domain/choice-words';
import { startOfDay } from '#domain/civil-date';
import { guardian } from '#domain/guardian';
import type { Meeting } from '#domain/meeting';
import type { Rec } from '#domain/record';
import { service } from '#domain/service';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { Fieldset } from '#ui/fieldset';
import { HiddenText } from '#ui/hidden-text';
import { useOpenForm } from '#ui/open-forms';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import styles from './hold-meeting.module.css';
import { useHoldWords } from './hold-words';
import { candidates } from './recipients';
import { useAct } from './use-act';

const PRESENT = ['whole', 'part', 'remote', 'absent-notified', 'absent'] as const;
const WHO = ['staff', 'guardian', 'child', 'relative', 'interpreter', 'support-person', 'other'] as const;
const ABSENT: readonly string[] = ['absent', 'absent-notified'];

type Person = Pick<Attendance, 'unit' | 'who' | 'guardianId' | 'name' | 'role'>;

/** Everyone who is expected, ticked as they come; others are added by name. */
export function AttendanceList({ view, meeting, child }: { view: DossierView; meeting: Rec<Meeting>; child: string }) {
  const t = useHoldWords();
  const language = useLanguage();
  const { actor } = useMe();
  const { act, note } = useAct(view.id, t('refused'));
  const [adding, setAdding] = useOpenForm('attendance');
  const records = view.dossier.list(attendance).filter((one) => one.body.meetingId === meeting.id);
  const expected = expectedPeople(view, meeting, child, actor.unit);
  const isSame = (person: Person) => (one: Rec<Attendance>) =>
    one.body.who === person.who &&
    (person.who === 'child' ||
      (person.guardianId ? one.body.guardianId === person.guardianId : one.body.name === person.name));
  const others = records.filter((one) => !expected.some((person) => isSame(person)(one)));
  const rows = [
    ...expected.map((person) => ({ person, record: records.find(isSame(person)) })),
    ...others.map((record) => ({ person: record.body as Person, record })),
  ];
  const here = rows.filter(({ record }) => record && !ABSENT.includes(record.body.present)).length;
  const mark = (person: Person, record: Rec<Attendance> | undefined, present: Attendance['present']) => {
    if (!record)
      return act(recordAttendance, {
        attendanceId: crypto.randomUUID(),
        attendance: { ...person, meetingId: meeting.id, present },
      });
    const changes = { present: { from: record.body.present, to: present } };
    return act(editAttendance, {
      attendanceId: record.id,
      changes,
      conflictIds: { present: crypto.randomUUID() },
    });
  };
  return (
    <Stack>
      <h2 id="mote-welcome">{t('attendance.title', { here, all: rows.length })}</h2>
      <Fieldset id="attendance" legend={t('attendance.legend')}>
        <ul role="list" className={styles.people}>
          {rows.map(({ person, record }) => (
            <li key={`${person.who}${person.guardianId ?? ''}${person.name}`} className={styles.present}>
              <Checkbox
                label={person.name}
                description={person.role || undefined}
                checked={record !== undefined && !ABSENT.includes(record.body.present)}
                onChange={(event) => void mark(person, record, event.currentTarget.checked ? 'whole' : 'absent')}
              />
              {record && record.unit === actor.unit && (
                <SelectField
                  label={<HiddenText>{t('attendance.how', { name: person.name })}</HiddenText>}
                  width="short"
                  options={PRESENT.map((value) => ({ value, label: capital(PRESENT_WORDS[value][language]) }))}
                  value={record.body.present}
                  onChange={(event) => void mark(person, record, event.currentTarget.value as Attendance['present'])}
                />
              )}
            </li>
          ))}
        </ul>
      </Fieldset>
      {note}
      {adding ? (
        <AddPerson
          meetingId={meeting.id}
          onAdd={(person) => mark(person, undefined, 'whole')}
          onDone={() => setAdding(false)}
        />
      ) : (
        <Actions>
          <Button size="s" icon="plus" onPress={() => setAdding(true)}>
            {t('attendance.add')}
          </Button>
        </Actions>
      )}
    </Stack>
  );
}

/** The child and the family first, then who leads and writes, then each service by its contact or the delegate it sent. */
function expectedPeople(view: DossierView, meeting: Rec<Meeting>, child: string, unit: string): Person[] {
  const blank = { unit: null, guardianId: null, role: '' };
  const staff = [meeting.body.chair, meeting.body.scribe].filter(Boolean);
  const all = candidates(view.dossier, view.facts, meeting.id, startOfDay(meeting.body.date)).filter(
    (one) => !one.dangerous,
  );
  const family = all.flatMap(({ recipient }): Person[] => {
    if (recipient.type === 'child') return [{ ...blank, who: 'child', name: child }];
    if (recipient.type !== 'guardian') return [];
    const body = view.dossier.get(guardian, recipient.guardianId)?.body;
    return body ? [{ ...blank, who: 'guardian', guardianId: recipient.guardianId, name: body.name }] : [];
  });
  const services = all.flatMap(({ recipient, called }): Person[] => {
    if (recipient.type !== 'unit') return [];
    const row = view.dossier.list(service).find((one) => one.body.unit === recipient.unit)?.body;
    const sent = called && replyTo(view.dossier, called.id)?.body.name;
    const unitName = view.facts.unit(recipient.unit)?.name ?? recipient.unit;
    const name = sent || row?.contactPerson || unitName;
    return [{ ...blank, who: 'staff', unit: recipient.unit, name, role: name === unitName ? '' : unitName }];
  });
  const known = new Set(services.map((one) => one.name));
  return [
    ...family,
    ...[...new Set(staff)]
      .filter((name) => !known.has(name))
      .map((name): Person => ({ ...blank, who: 'staff', unit, name })),
    ...services,
  ];
}

function AddPerson(props: { meetingId: string; onAdd(person: Person): Promise<boolean>; onDone(): void }) {
  const { meetingId, onAdd, onDone } = props;
  const t = useHoldWords();
  const language = useLanguage();
  const { units, actor } = useMe();
  const draft = useDraft(`recordAttendance:${meetingId}`, {
    name: '',
    who: 'staff' as Attendance['who'],
    unit: actor.unit as string,
  });
  const { name, who, unit } = draft.value;
  const set = (patch: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...patch });
  const [attendanceId] = useState(() => crypto.randomUUID());
  const person: Person = { unit: who === 'staff' ? unit : null, who, guardianId: null, name, role: '' };
  const checked = useCheckedForm({
    schema: recordAttendance.args,
    args: () => ({ attendanceId, attendance: { ...person, meetingId, present: 'whole' } }),
    words: name.trim() === '' ? { 'attendance.name': t('attendance.missing') } : undefined,
  });
  const add = async () => {
    if (!checked.check() || !(await onAdd(person))) return;
    await draft.clear();
    onDone();
  };
  return (
    <Stack>
      <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
      <TextField
        id="attendance.name"
        label={t('attendance.name')}
        value={name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={checked.errors.of('attendance.name')}
      />
      <SelectField
        label={t('attendance.who')}
        options={WHO.map((value) => ({ value, label: capital(ATTENDEE_WORDS[value][language]) }))}
        value={who}
        onChange={(event) => set({ who: event.currentTarget.value as Attendance['who'] })}
      />
      {who === 'staff' && (
        <SelectField
          label={t('attendance.unit')}
          options={units.filter((one) => !one.generic).map((one) => ({ value: one.id, label: one.name }))}
          value={unit}
          onChange={(event) => set({ unit: event.currentTarget.value })}
        />
      )}
      <Actions>
        <Button size="s" onPress={() => void add()}>
          {t('attendance.save')}
        </Button>
      </Actions>
    </Stack>
  );
}
