import { createRoute } from '@hono/zod-openapi';
import { FilePartsAnswer, FilePartsRequest, GetPartAnswer, GetPartRequest, PutPartRequest } from '#protocol/files';
import type { Devices } from './devices';
import { getPart } from './get-part';
import { partsHeld, putPart } from './put-part';
import { type App, answers, body, mustBeActor, type Shared } from './routes';

/** Photos and scans, each in parts that are sent and asked for one by one. */
export function fileRoutes(app: App, shared: Shared, devices: Devices): void {
  const { core } = shared;

  const held = createRoute({
    method: 'post',
    path: '/api/files/parts',
    summary: 'Which parts of a file the server has.',
    request: body(FilePartsRequest),
    responses: answers(FilePartsAnswer),
  });
  app.openapi(held, async (c) => {
    const request = c.req.valid('json');
    return c.json(await partsHeld(core, mustBeActor(c, request), request), 200);
  });

  const put = createRoute({
    method: 'post',
    path: '/api/files/put',
    summary: 'One part of a file that a record of the actor’s unit names. May be sent again.',
    request: body(PutPartRequest),
    responses: answers(FilePartsAnswer),
  });
  app.openapi(put, async (c) => {
    const request = c.req.valid('json');
    return c.json(await putPart(core, mustBeActor(c, request), request), 200);
  });

  const get = createRoute({
    method: 'post',
    path: '/api/files/get',
    summary: 'One part of a file, for whoever may see the record that names it. Each part that is given is logged.',
    request: body(GetPartRequest),
    responses: answers(GetPartAnswer),
  });
  app.openapi(get, async (c) => {
    const request = c.req.valid('json');
    const actor = mustBeActor(c, request);
    await devices.meet(actor, request);
    return c.json(await getPart(core, actor, request), 200);
  });
}
