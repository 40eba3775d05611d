import type { FieldError } from './error-summary.tsx';
import { defineWords } from './words.tsx';

const useWords = defineWords('form-errors', {
  sv: {
    title_one: 'En sak behöver rättas',
    title_other: '{{count}} saker behöver rättas',
    required: 'Fyll i det här',
    choose: 'Välj ett alternativ',
    tooLong: 'Texten är för lång',
    tooShort: 'Texten är för kort',
    chooseSome: 'Välj minst ett alternativ',
    notDate: 'Skriv ett datum, till exempel 2026-11-26',
    notTime: 'Skriv klockslaget, till exempel 14:00',
    wrong: 'Kontrollera det som står här',
  },
  en: {
    title_one: 'One thing needs to be put right',
    title_other: '{{count}} things need to be put right',
    required: 'Fill this in',
    choose: 'Choose one',
    tooLong: 'The text is too long',
    tooShort: 'The text is too short',
    chooseSome: 'Choose at least one',
    notDate: 'Write a date, for example 2026-11-26',
    notTime: 'Write the time, for example 14:00',
    wrong: 'Check what is written here',
  },
});

interface Leaf {
  path: string;
  code: string;
  message: string;
}

function leaves(errors: object, at: string, found: Leaf[]): Leaf[] {
  for (const [key, value] of Object.entries(errors) as [string, unknown][]) {
    if (!value || typeof value !== 'object') continue;
    const path = at ? `${at}.${key}` : key;
    const { type, message } = value as { type?: unknown; message?: unknown };
    if (typeof type === 'string') found.push({ path, code: type, message: typeof message === 'string' ? message : '' });
    else leaves(value, path, found);
  }
  return found;
}

/**
 * The errors of a form in words, from `{type, message}` by field name (or nested by its parts): `of(path)` for a field, `list` and `title` for the `ErrorSummary`, which thus says
 * the same as the field. `own` holds the screen's own wording by path (`answers.*.journalRef` for every row) or by the
 * schema's own message (`bad-identity-number`); what has none gets a general sentence by the kind of error.
 */
export function useFieldErrors(errors: object, own: Readonly<Record<string, string>> = {}) {
  const t = useWords();
  const general = ({ code, message }: Leaf) => {
    if (message === 'not-a-date') return t('notDate');
    if (code === 'too_big') return t('tooLong');
    if (code === 'invalid_value' || code === 'invalid_union') return t('choose');
    if (code === 'too_small' && /array/i.test(message)) return t('chooseSome');
    if (code === 'too_small' && !/>=? ?1\b/.test(message)) return t('tooShort');
    if (code === 'invalid_format' && message.includes(':[0-5]')) return t('notTime');
    return code === 'too_small' || code === 'invalid_type' ? t('required') : t('wrong');
  };
  const list: FieldError[] = leaves(errors, '', []).map((leaf) => ({
    field: leaf.path,
    message: own[leaf.path] ?? own[leaf.path.replace(/\.\d+(?=\.|$)/g, '.*')] ?? own[leaf.message] ?? general(leaf),
  }));
  const of = (path: string) => list.find(({ field }) => field === path)?.message;
  return { of, list, title: t('title', { count: list.length }) };
}
