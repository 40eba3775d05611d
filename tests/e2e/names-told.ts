/** A link or a button as a screen reader tells it, and the part of the page that it is told in. */
interface Told {
  role: string;
  name: string;
  part: string;
  url: string | undefined;
}

/** Parts that are told by their name on the way in, so that the same word may stand once in each. */
const PARTS = /^(region|navigation|form|group|article|listitem|row|dialog|banner|complementary|main|figure)$/;

/** Reads an ARIA snapshot of Playwright, one line for each element, indented as deep as it lies. */
function toldIn(snapshot: string): Told[] {
  const told: Told[] = [];
  const parts: { depth: number; part: string }[] = [];
  for (const [at, line] of snapshot.split('\n').entries()) {
    const found = /^(\s*)- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line);
    const depth = found?.[1]?.length ?? 0;
    const url = /^\s*- \/url: (.*)$/.exec(line)?.[1];
    const last = told.at(-1);
    if (url !== undefined && last) last.url ??= url;
    if (!found) continue;
    const [, , role = '', name = ''] = found;
    while ((parts.at(-1)?.depth ?? -1) >= depth) parts.pop();
    if (role === 'link' || role === 'button') told.push({ role, name, part: parts.at(-1)?.part ?? '', url: undefined });
    if (PARTS.test(role)) parts.push({ depth, part: `${at} ${role} ${name}` });
  }
  return told;
}

/** What a text for people never looks like: a value that was missing, a gap that was not filled, a key of the words. */
const NOT_WORDS = /undefined|null\b|NaN|\[object|\{\{|^[a-z][\w-]*(\.[\w-]+)+$/;

/**
 * The links and buttons of a screen that cannot be understood by their name alone: without a name, with a sign or a key
 * for one, or with the same name as another in the same part of the page that leads elsewhere. Gives a line for each.
 */
export function namelessIn(snapshot: string): string[] {
  const told = toldIn(snapshot);
  const faults = told
    .filter(({ name }) => NOT_WORDS.test(name) || (name.match(/\p{L}/gu) ?? []).length < 2)
    .map(({ role, name, part }) => `${role} "${name}" says nothing, in ${part}`);
  const seen = new Map<string, Told>();
  for (const one of told) {
    const key = `${one.part}|${one.role}|${one.name}`;
    const other = seen.get(key);
    seen.set(key, one);
    // Two links to the same place are one thing said twice; two buttons of one name can not be told apart.
    if (other && (one.role === 'button' || other.url !== one.url))
      faults.push(`${one.role} "${one.name}" stands for two things, in ${one.part}`);
  }
  return faults;
}
