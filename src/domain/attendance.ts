import * as z from 'zod';
import { requireCustody } from './custody-ended';
import { defineEdit } from './define-edit';
import { defineRemoval } from './define-removal';
import { defineEntity } from './entity';
import { meeting } from './meeting';
import { author, defineMutation } from './mutation';
import { existing } from './own-record';
import { Refusal } from './refusal';
import { Line, OptionalLine } from './text';
import { UnitId } from './unit';

/** One person at, or called to, a meeting. `unit` is null for the family and others; `who` says which of them. */
export const Attendance = z.object({
  meetingId: z.uuid(),
  unit: UnitId.nullable(),
  who: z.enum(['staff', 'guardian', 'child', 'relative', 'interpreter', 'support-person', 'other']),
  guardianId: z.uuid().nullable(),
  name: Line,
  role: OptionalLine,
  present: z.enum(['whole', 'part', 'remote', 'absent-notified', 'absent']),
});
export type Attendance = z.infer<typeof Attendance>;
export const attendance = defineEntity('attendance', Attendance);

/** Notes who came, and who was called but did not. To a meeting at 18 or later nobody comes as guardian (B9). */
export const recordAttendance = defineMutation({
  name: 'recordAttendance',
  args: z.object({ attendanceId: z.uuid(), attendance: Attendance }),
  run(dossier, args, ctx) {
    const held = existing(dossier, meeting, args.attendance.meetingId);
    if (held.body.status === 'cancelled') throw new Refusal('gone');
    if (args.attendance.who === 'staff' && !args.attendance.unit)
      throw new Refusal('missing-part', { field: 'attendance.unit' });
    if (args.attendance.who === 'guardian') requireCustody(ctx, 'attendance.who', held.body.date);
    dossier.create(attendance, args.attendanceId, args.attendance, author(ctx));
  },
});

export const editAttendance = defineEdit({
  name: 'editAttendance',
  id: 'attendanceId',
  entity: attendance,
  schema: Attendance,
  fields: ['name', 'role', 'present'],
});

export const removeAttendance = defineRemoval({
  name: 'removeAttendance',
  id: 'attendanceId',
  entity: attendance,
});
