import { recordAttendance } from '#domain/attendance';
import { callMeeting } from '#domain/call';
import { replyToCall } from '#domain/call-reply';
import type { Kind } from '#domain/kind';
import { holdMeeting, type Meeting, planMeeting } from '#domain/meeting';
import { writeMinute } from '#domain/minute';
import { prepare } from '#domain/preparation';
import { personNamed } from './people';
import type { Story } from './story';

/** A meeting is planned, and the units named are called to it. `on` is days ago (negative: to come). */
export function callsMeeting(
  story: Story,
  scene: {
    by: string;
    day: number;
    name: string;
    on: number;
    start: string;
    place: string;
    question: string;
    purpose?: Meeting['purpose'];
    interpreter?: string;
    scribe: string;
    units: readonly string[];
    /** Who answers the next day that the unit comes; the others have not answered. */
    replies?: readonly string[];
    guardians?: readonly string[];
    childPart?: Meeting['childPart'];
  },
): void {
  story.by(scene.by, scene.day, planMeeting, {
    meetingId: story.id(scene.name),
    meeting: {
      purpose: scene.purpose ?? 'sip',
      date: story.date(scene.on),
      start: scene.start,
      minutes: 60,
      place: scene.place,
      link: '',
      question: scene.question,
      chair: personNamed(scene.by).name,
      scribe: personNamed(scene.scribe).name,
      interpreter: scene.interpreter ?? '',
      childPart: scene.childPart ?? { how: 'part', support: '', toldBy: '' },
    },
  });
  story.by(scene.by, scene.day, callMeeting, {
    meetingId: story.id(scene.name),
    replyBy: story.date(scene.on + 3 < scene.day ? scene.on + 3 : scene.on),
    calls: [
      ...scene.units.map((unit) => ({
        callId: story.id(`${scene.name}/call/${unit}`),
        recipient: { type: 'unit' as const, unit },
      })),
      ...(scene.guardians ?? []).map((who) => ({
        callId: story.id(`${scene.name}/call/${who}`),
        recipient: { type: 'guardian' as const, guardianId: story.id(who) },
      })),
    ],
  });
  for (const id of scene.replies ?? [])
    comes(story, id, scene.day - 1, scene.name, personNamed(id).unit, personNamed(id).name);
  if (scene.replies)
    for (const who of scene.guardians ?? []) comes(story, scene.by, scene.day - 1, scene.name, who, '');
}

/** The meeting is held; who came is noted: staff by their id, the family by the plot's name and their own. */
export function holds(
  story: Story,
  scene: {
    by: string;
    day: number;
    name: string;
    staff: readonly string[];
    guardians: Record<string, string>;
    child?: string;
    absent?: readonly string[];
  },
): void {
  const meetingId = story.id(scene.name);
  const note = (who: string, attendance: Parameters<typeof attend>[1]) =>
    story.by(scene.by, scene.day, recordAttendance, attend(story.id(`${scene.name}/there/${who}`), attendance));
  story.by(scene.by, scene.day, holdMeeting, { meetingId });
  for (const id of [...scene.staff, ...(scene.absent ?? [])]) {
    const { unit, name } = personNamed(id);
    const present = scene.staff.includes(id) ? 'whole' : 'absent-notified';
    note(id, { meetingId, unit, who: 'staff', guardianId: null, name, role: '', present });
  }
  for (const [who, name] of Object.entries(scene.guardians))
    note(who, { meetingId, unit: null, who: 'guardian', guardianId: story.id(who), name, role: '', present: 'whole' });
  if (scene.child)
    note('child', {
      meetingId,
      unit: null,
      who: 'child',
      guardianId: null,
      name: scene.child,
      role: '',
      present: 'part',
    });
}

const attend = (
  attendanceId: string,
  attendance: {
    meetingId: string;
    unit: string | null;
    who: 'staff' | 'guardian' | 'child';
    guardianId: string | null;
    name: string;
    role: string;
    present: 'whole' | 'part' | 'absent-notified';
  },
) => ({ attendanceId, attendance });

/** A called unit answers for itself; for the family, who answers by telephone, the convener notes it. */
const comes = (story: Story, by: string, day: number, meeting: string, called: string, name: string) =>
  story.by(by, day, replyToCall, {
    replyId: story.id(`${meeting}/reply/${called}`),
    reply: { callId: story.id(`${meeting}/call/${called}`), answer: 'comes', name, note: '' },
  });

/** What was agreed with the family before the meeting. */
export function prepares(
  story: Story,
  scene: { by: string; day: number; question: string; notShare?: string; childPart: Meeting['childPart'] },
): void {
  story.by(scene.by, scene.day, prepare, {
    preparationId: story.id('preparation'),
    preparation: {
      on: story.date(scene.day),
      question: scene.question,
      wanted: '',
      notShare: scene.notShare ?? '',
      whereAndWhen: '',
      interpreter: '',
      supportPerson: '',
      childPart: scene.childPart,
    },
  });
}

/** One entry of the minutes, by whoever writes. */
export function notes(
  story: Story,
  scene: {
    by: string;
    day: number;
    name: string;
    meeting: string;
    kind: Extract<Kind, 'PLAN_ACTION' | 'SCHOOL' | 'SOCIAL'>;
    section: 'question' | 'discussion' | 'decision';
    text: string;
  },
): void {
  story.by(scene.by, scene.day, writeMinute, {
    minuteId: story.id(`minute/${scene.name}`),
    kind: scene.kind,
    minute: { meetingId: story.id(scene.meeting), section: scene.section, text: scene.text },
  });
}
