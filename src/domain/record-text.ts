/** The fields of a plan's records that people write in their own words. Names, dates and choices are no free text. */
const FREE_TEXT: Readonly<Record<string, readonly string[]>> = {
  plan: ['longTermAim'],
  childVoice: ['text', 'reason'],
  familyView: ['description', 'wishes'],
  situation: ['strengths', 'needs', 'ongoing'],
  need: ['text'],
  goal: ['text', 'indicator'],
  action: ['text', 'indicator', 'keptBecause'],
  disagreement: ['text', 'who', 'nextStep'],
  structuredInput: ['note', 'source'],
  crisisPlan: ['sign', 'then', 'contact'],
  bestInterests: ['article2', 'article3', 'article6', 'article12'],
};

/** What a record of the plan says in free words, a paragraph a field; empty where it has none. */
export function recordText({ entity, body }: { entity: string; body: Record<string, unknown> }): string {
  return (FREE_TEXT[entity] ?? [])
    .map((field) => body[field])
    .filter((text): text is string => typeof text === 'string' && text !== '')
    .join('\n');
}
