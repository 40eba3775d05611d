import type { Task, TaskName } from '#domain/case-tasks';

/** The parts of the way that tasks belong to. */
export const TASK_GROUPS = ['before', 'meeting', 'plan'] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

const MEETING: readonly TaskName[] = ['hold-meeting', 'attendance', 'minutes'];
const PLAN: readonly TaskName[] = [
  'goals',
  'actions',
  'crisis-plan',
  'best-interests',
  'follow-up-date',
  'issue',
  'paper',
  'follow-up',
];

export const groupOf = (task: TaskName): TaskGroup =>
  MEETING.includes(task) ? 'meeting' : PLAN.includes(task) ? 'plan' : 'before';

/**
 * The group that the case is in by its step (1 to 7), and each earlier one in which something is left to do. What is
 * left stands first, for nobody opens a case to read what is done.
 */
export function shownGroups(tasks: readonly Task[], step: number): { group: TaskGroup; tasks: Task[] }[] {
  const current = step <= 4 ? 0 : step === 5 ? 1 : 2;
  return TASK_GROUPS.slice(0, current + 1)
    .map((group) => ({ group, tasks: leftFirst(tasks.filter((task) => groupOf(task.task) === group)) }))
    .filter(({ tasks: own }, at) => at === current || own.some((task) => task.state !== 'done'))
    .reverse();
}

const leftFirst = (tasks: Task[]): Task[] => [
  ...tasks.filter((task) => task.state !== 'done'),
  ...tasks.filter((task) => task.state === 'done'),
];
