import type { Actor } from '#domain/actor';
import { audit, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';

/** What a session whose device is to be emptied may still ask for: handing over, confirming, and whose it is. */
const LAST = [
  ...['/api/push', '/api/reads', '/api/files/parts', '/api/files/put', '/api/leftovers'],
  ...['/api/purged', '/api/pull', '/api/session'],
];

/** Whether this path is answered although a device of the session is to be emptied. The pull then gives no content. */
export const isLast = (path: string): boolean => LAST.includes(path);

/**
 * Binds a session to a device that asks for content over it. The first is noted; each further one is also a line of the
 * log, for one browser has one device at a time, and a second is a cleared browser or a copied cookie.
 */
export async function bindDevice(core: Core, actor: Actor, session: string, device: string): Promise<void> {
  await core.database.withActor(actor, async ({ policy, app }) => {
    const { rows } = await policy.query<{ further: boolean }>(
      `update session set devices = devices || $2::uuid where id = $1 and not ($2::uuid = any (devices))
       returning cardinality(devices) > 1 as further`,
      [session, device],
    );
    if (!rows[0]?.further) return;
    const at = await readClock(policy, core.clock);
    const what = { act: 'sessionDevice', outcome: 'applied', dossierId: null, detail: { device } } as const;
    await audit(app, [{ at, ...whoOf(actor, device), ...what }]);
  });
}
