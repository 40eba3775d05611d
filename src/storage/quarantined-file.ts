import type { StoredFile } from '#domain/stored-file';
import { type Bytes, fromBase64, joined, sha256Hex } from './bytes';
import type { OpenedFile } from './file-access';
import type { OnlineCommands } from './online-commands';

/**
 * A photo that lies in the unit's quarantine, asked for part by part on the reason that the quarantine was opened on.
 * Nothing of it rests on the device.
 */
export async function openQuarantinedFile(
  online: Pick<OnlineCommands, 'quarantinedPart'>,
  which: { reason: string; id: string; file: StoredFile },
): Promise<OpenedFile> {
  const { reason, id, file } = which;
  const parts: Bytes[] = [];
  for (const [part, sum] of file.parts.entries()) {
    const asked = await online.quarantinedPart({ reason, id, part });
    if (!asked.ok) return { ok: false, why: asked.kind === 'unreachable' ? 'unreachable' : 'unknown' };
    if (asked.value.result !== 'part') return { ok: false, why: asked.value.why ?? asked.value.result };
    const bytes = fromBase64(asked.value.bytes);
    if ((await sha256Hex(bytes)) !== sum) return { ok: false, why: 'damaged' };
    parts.push(bytes);
  }
  return { ok: true, bytes: joined(parts) };
}
