import type { Responsible } from '#domain/action';
import type { Directory } from '#domain/unit';

/** Who answers for an action, as one says it aloud. */
export function responsibleWords(responsible: Responsible, unit: Directory): string {
  if (responsible.type === 'family') return responsible.who;
  if (responsible.type === 'other') return responsible.name;
  const name = unit(responsible.unit)?.name ?? responsible.unit;
  return responsible.person ? `${responsible.person}, ${name}` : name;
}
