import * as z from 'zod';

interface Shape {
  type?: string | string[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  properties?: Record<string, Shape>;
  items?: Shape;
}

function filled(shape: Shape, word: string): unknown[] {
  const kinds = shape.anyOf ?? shape.oneOf;
  if (kinds) return kinds.flatMap((one) => filled(one, word));
  if (shape.items) return [filled(shape.items, word)];
  if (!shape.properties) return [[shape.type].flat().includes('string') ? word : null];
  const fields = Object.entries(shape.properties).map(([key, each]) => [key, filled(each, word)] as const);
  const most = Math.max(1, ...fields.map(([, values]) => values.length));
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(fields.map(([key, values]) => [key, values[at] ?? values[0]])),
  );
}

/** Bodies of an entity with that word in every text, one for each kind that a union in it has. */
export const bodiesOfWords = (body: unknown, word = 'ord'): unknown[] =>
  filled(z.toJSONSchema(body as z.ZodType, { io: 'output', unrepresentable: 'any' }) as Shape, word);
