import type { AnyRec } from '#domain/record';

/** The records that an answer to a pull brings. */
interface PulledRecords {
  dossiers?: { records?: AnyRec[] }[];
}

/** What of each kind of record tells who a child is, where, or how it fares; by its fields. */
const TELLS: Record<string, readonly string[]> = {
  child: ['firstName', 'lastName', 'identity'],
  guardian: ['name'],
  childContact: ['address', 'phone', 'email', 'school'],
  guardianContact: ['address', 'phone', 'email'],
  need: ['text'],
  goal: ['text'],
  action: ['text'],
  minute: ['text'],
  situation: ['strengths', 'needs', 'ongoing'],
  childVoice: ['text'],
  familyView: ['text'],
  preparation: ['question', 'wanted', 'notShare'],
};

/** Whose values are words that may be part of other ones, and must stand by themselves. */
const NAMES = ['child', 'guardian'];
/** Shorter ones stand anywhere by chance. */
const SHORTEST = 3;
/** In bytes that are sealed each sequence of letters turns up sooner or later: in a photo of 2 MB one of three letters at one time of ten. */
export const SHORTEST_BY_CHANCE = 5;

/** Words that a browser was told, or has sent, of children: they may stand on the screen, and nowhere in the clear beside it. */
interface SecretWords {
  /** Takes in the answer to a pull. */
  told(answer: PulledRecords): void;
  /** Takes in the body of a push. */
  sent(body: string): void;
  /** The words of at least so many letters that this text holds. */
  in(text: string, shortest?: number): string[];
  count(): number;
}

export function secretWords(): SecretWords {
  const words = new Map<string, RegExp>();
  const add = (entity: string, value: unknown) => {
    const word = typeof value === 'object' && value ? (value as { value?: unknown }).value : value;
    if (typeof word !== 'string' || word.trim().length < SHORTEST || words.has(word)) return;
    const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    words.set(word, new RegExp(NAMES.includes(entity) ? `(?<![\\p{L}\\d])${plain}(?![\\p{L}\\d])` : plain, 'u'));
  };
  const addFields = (entity: string, body: object) => {
    for (const field of TELLS[entity] ?? []) add(entity, (body as Record<string, unknown>)[field]);
  };
  return {
    told({ dossiers = [] }) {
      for (const { records = [] } of dossiers) for (const { entity, body } of records) addFields(entity, body);
    },
    sent(body) {
      let sent: { mutations?: { args: object }[] };
      try {
        sent = JSON.parse(body) as typeof sent;
      } catch {
        return;
      }
      // A mutation's args carry the record under its entity's name.
      for (const { args } of sent.mutations ?? [])
        for (const [key, value] of Object.entries(args))
          if (value && typeof value === 'object') addFields(key === 'voice' ? 'childVoice' : key, value);
    },
    in: (text, shortest = SHORTEST) =>
      [...words].filter(([word, pattern]) => word.length >= shortest && pattern.test(text)).map(([word]) => word),
    count: () => words.size,
  };
}
