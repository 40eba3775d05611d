const encoder = new TextEncoder();

/**
 * The name of a person's seat in one assignment, which both ends know and which says nothing of either: 128 bits of a
 * SHA-256, as hexadecimal digits. A device's database is called by it.
 */
export async function seatName(person: string, assignment: string): Promise<string> {
  const text = encoder.encode(`samplan database|${person}|${assignment}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `samplan-${hex.slice(0, 32)}`;
}
