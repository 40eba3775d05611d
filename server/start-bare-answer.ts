import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem, ProblemCode } from '#protocol/problem';
import { headersOf } from './security-headers';

/** What is no request to any app: its status, its code, and what is wrong with it. */
const BARE = {
  400: ['malformed-body', 'This is no request.'],
  408: ['unavailable', 'The request took too long.'],
  413: ['too-large', 'The request is larger than is taken.'],
  417: ['malformed-body', 'What the request expects is not done here.'],
  431: ['too-large', 'The head of the request is too large.'],
} as const satisfies Record<number, readonly [ProblemCode, string]>;
type BareStatus = keyof typeof BARE;

/** Which of them Node's own code for a fault means; all that is not known is no request. */
const STATUS: Readonly<Record<string, BareStatus>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** The answer to what never reached the app: problem details, the headers of every other answer, and the line is closed. */
function bareAnswer(status: BareStatus, https: boolean) {
  const [code, title] = BARE[status];
  const problem: Problem = { type: `urn:samplan:problem:${code}`, title, status, code };
  const body = JSON.stringify(problem);
  const headers = {
    ...headersOf(https),
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    connection: 'close',
  };
  return { status, headers, body };
}

/** The same as a `Response`, where Node could read the request and the adapter could not. */
export function bareResponse(https: boolean): Response {
  const { status, headers, body } = bareAnswer(400, https);
  return new Response(body, { status, headers });
}

/** Node could not read the request: answers by hand on its socket, unless an answer is on its way there. */
export function answerClientError(error: Error, socket: Socket, https: boolean): void {
  const { code = '' } = error as NodeJS.ErrnoException;
  const underWay = (socket as Socket & { _httpMessage?: ServerResponse })._httpMessage?.headersSent ?? false;
  if (code === 'ECONNRESET' || !socket.writable || underWay) {
    socket.destroy();
    return;
  }
  const { status, headers, body } = bareAnswer(STATUS[code] ?? 400, https);
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ndate: ${new Date().toUTCString()}\r\n${head.join('')}\r\n${body}`,
  );
  socket.destroySoon();
}

/** An `Expect` that is not known: Node would answer without a word. */
export function answerExpectation(_: IncomingMessage, response: ServerResponse, https: boolean): void {
  const { status, headers, body } = bareAnswer(417, https);
  response.writeHead(status, headers).end(body);
}
