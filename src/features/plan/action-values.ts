import type { Action, Responsible } from '#domain/action';

/** An action as its form holds it. `who` is `''` for nobody, `family`, `other`, or `unit:` and the unit's id. */
export interface ActionValues {
  text: string;
  who: string;
  person: string;
  familyWho: string;
  otherName: string;
  start: string;
  due: string;
  indicator: string;
  status: Action['status'];
  goalId: string;
  keptBecause: string;
}

/** The form of an action as it is, or an empty one for a goal. */
export function actionValues(body: Action | undefined, goalId: string | null): ActionValues {
  const who = body?.responsible ?? null;
  return {
    text: body?.text ?? '',
    who: who === null ? '' : who.type === 'unit' ? `unit:${who.unit}` : who.type,
    person: who?.type === 'unit' ? who.person : '',
    familyWho: who?.type === 'family' ? who.who : '',
    otherName: who?.type === 'other' ? who.name : '',
    start: body?.start ?? '',
    due: body?.due ?? '',
    indicator: body?.indicator ?? '',
    status: body?.status ?? 'not-started',
    goalId: (body ? body.goalId : goalId) ?? '',
    keptBecause: body?.keptBecause ?? '',
  };
}

function responsibleOf(values: ActionValues): Responsible | null {
  if (values.who === '') return null;
  if (values.who === 'family') return { type: 'family', who: values.familyWho };
  if (values.who === 'other') return { type: 'other', name: values.otherName };
  return { type: 'unit', unit: values.who.slice('unit:'.length), person: values.person };
}

type ActionBody = Omit<Action, 'copyOf'>;

/** The body that the form comes to. `needId` follows the goal's need. */
export const actionBody = (values: ActionValues, needId: string | null): ActionBody => ({
  goalId: values.goalId || null,
  needId,
  text: values.text,
  responsible: responsibleOf(values),
  start: values.start || null,
  due: values.due || null,
  indicator: values.indicator,
  status: values.status,
  // A reason is asked of a unit alone, and kept where one was given.
  ...(values.keptBecause.trim() && values.who.startsWith('unit:') ? { keptBecause: values.keptBecause.trim() } : {}),
});

/** The form's field for a path of the args: who is responsible is one object there and several fields here. */
export function actionField(path: string): string {
  if (/responsible.*\.who$/.test(path)) return 'familyWho';
  if (/responsible.*\.name$/.test(path)) return 'otherName';
  if (/responsible.*\.person$/.test(path)) return 'person';
  if (path.includes('responsible')) return 'who';
  const parts = path.split('.');
  return parts[1] ?? path;
}
