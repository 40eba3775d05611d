import type { Kind } from '#domain/kind';
import type { Sector } from '#domain/sector';
import type { Directory, Unit } from '#domain/unit';

// The units and kinds that the histories play with: one of each way a receiver can be treated.

const unit = (id: string, sector: Sector, more: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  short: id.slice(0, 4),
  sector,
  principal: { id: 'p', name: 'p', kind: 'municipality' },
  municipality: 'Ekby',
  generic: false,
  authority: 'a',
  ...more,
});

export const UNITS: readonly Unit[] = [
  unit('soc', 'SOC_PUB'),
  unit('bup', 'HEALTH_PUB'),
  unit('student-health', 'SCHOOL_PUB_EH'),
  unit('teachers', 'SCHOOL_PUB_OTHER'),
  unit('free-teachers', 'SCHOOL_PRIV_OTHER', { agreementId: 'A' }),
  unit('clinic', 'HEALTH_PRIV'),
  unit('the-school', 'SCHOOL_PUB_OTHER', { generic: true }),
];
export const directory: Directory = (id) => UNITS.find((one) => one.id === id);
export const QUESTION_KINDS: readonly Kind[] = [
  'PLAN_ACTION',
  'PSYCH',
  'CONTACT',
  'FAMILY_OTHER_PERSON',
  'SCHOOL',
  'COUNSELLING',
];

export const RELEASERS = ['soc', 'bup', 'student-health'];
export const RECEIVERS = [
  'student-health',
  'soc',
  'bup',
  'teachers',
  'free-teachers',
  'free-teachers',
  'clinic',
  'the-school',
];
