import { createRoute } from '@hono/zod-openapi';
import { DevicesAnswer, LeftoversRequest, PurgeDevice, Purged, PurgedAnswer } from '#protocol/devices';
import { PROTOCOL_VERSION } from '#protocol/version';
import { type Devices, devicesFor } from './devices';
import { ProblemError } from './problem';
import { confirmPurged, keepLeftovers, purgeDevice } from './purge-device';
import { type App, answers, body, mustBeActor, noContent, type Shared } from './routes';
import { heldByCookie } from './session-proof';

/** The devices of a unit: which there are, the order to empty one, and what a device does that obeys it. */
export function deviceRoutes(app: App, shared: Shared, devices: Devices): void {
  const { core, carrier, wallClock } = shared;

  const list = createRoute({
    method: 'get',
    path: '/api/devices',
    summary: 'The devices that the actor may know of.',
    responses: answers(DevicesAnswer),
  });
  app.openapi(list, async (c) => c.json({ v: PROTOCOL_VERSION, ...(await devicesFor(core, c.get('actor'))) }, 200));

  const order = createRoute({
    method: 'post',
    path: '/api/commands/purge-device',
    summary: 'Orders a device to be emptied at its next contact.',
    request: body(PurgeDevice),
    responses: noContent,
  });
  app.openapi(order, async (c) => {
    await purgeDevice(core, c.get('actor'), c.req.valid('json'));
    devices.ordered();
    return c.body(null, 204);
  });

  const leave = createRoute({
    method: 'post',
    path: '/api/leftovers',
    summary: 'What a device that is to be emptied could not send. May be sent again.',
    request: body(LeftoversRequest),
    responses: noContent,
  });
  app.openapi(leave, async (c) => {
    const request = c.req.valid('json');
    await keepLeftovers(core, mustBeActor(c, request), request);
    return c.body(null, 204);
  });

  const done = createRoute({
    method: 'post',
    path: '/api/purged',
    summary: 'A device has been emptied. May be told again.',
    request: body(Purged),
    responses: answers(PurgedAnswer),
  });
  app.openapi(done, async (c) => {
    const { device } = c.req.valid('json');
    // By the cookie alone: the proof was erased with all else.
    const held = await heldByCookie(core.database, carrier.read(c.req.raw), wallClock());
    if (!held) throw new ProblemError('not-signed-in');
    return c.json({ v: PROTOCOL_VERSION, ...(await confirmPurged(core, held.actor, device)) }, 200);
  });
}
