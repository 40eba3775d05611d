import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { App } from './routes';
import { answerClientError, answerExpectation, bareResponse } from './start-bare-answer';

/** How long (ms) a client may take: for the head of a request, for all of it, and between two on one connection. */
export interface Patience {
  head: number;
  request: number;
  idle: number;
}

/** A body of 1 MiB over a mobile line as slow as 10 kB a second still comes through. */
const PATIENCE: Patience = { head: 15_000, request: 120_000, idle: 65_000 };
/** How long (ms) a stop waits for requests under way. */
const GRACE = 3_000;

/**
 * Listens. `url` is where, as a browser on this machine would write it. A client that is slower than `patience` is
 * answered 408 and let go, so that connections which ask nothing do not pile up. What is no request at all is answered with
 * the headers of every other answer. `https`: what is sent here travels under TLS. `close` takes no more requests and lets
 * those under way end, 3 s at most.
 */
export async function listen(
  app: Pick<App, 'fetch'>,
  { port, host, https = false }: { port: number; host: string; https?: boolean },
  patience: Patience = PATIENCE,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(
    {
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.idle,
      connectionsCheckingInterval: Math.min(patience.head, 5_000),
      // Node would answer one without a host itself; the adapter refuses it too, and then we do.
      requireHostHeader: false,
    },
    getRequestListener(app.fetch, { errorHandler: () => bareResponse(https) }),
  );
  server.on('clientError', (error, socket) => answerClientError(error, socket as Socket, https));
  server.on('checkExpectation', (request, response) => answerExpectation(request, response, https));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${actual}`,
    close: () =>
      new Promise<void>((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        // Pokes are connections that never end by themselves.
        server.closeIdleConnections();
      }),
  };
}
