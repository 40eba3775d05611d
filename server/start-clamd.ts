import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type FileScanner, NotScanned, type Verdict } from './file-scanner';

/** So long (ms) one scan may take; a file of 10 MiB takes clamd a second or two. */
const PATIENCE = 10_000;
/** A length stands before each chunk, in four bytes, the greatest first. */
const CHUNK = 64 * 1_024;
/** No answer of clamd's is longer than a line. */
const ANSWER = 1_000;

/**
 * A clamd, spoken to by its `INSTREAM` (man 8 clamd): one connection for each file. `url`: `tcp://host:port`,
 * `tls://host:port` (whose certificate is checked), or `unix:/path`.
 */
export function clamd(url: string, patience = PATIENCE): FileScanner {
  return {
    scan: (bytes) =>
      new Promise((resolve, reject) => {
        let answer = '';
        let connected = false;
        const socket = open(url);
        const fail = (reason: NotScanned['reason']) => end(() => reject(new NotScanned(reason)));
        const timer = setTimeout(() => fail('too-slow'), patience);
        const end = (told: () => void) => {
          clearTimeout(timer);
          socket.destroy();
          told();
        };
        socket.once(url.startsWith('tls:') ? 'secureConnect' : 'connect', () => {
          connected = true;
          send(socket, bytes);
        });
        socket.setEncoding('latin1').on('data', (text: string) => {
          answer += text;
          if (answer.length > ANSWER) fail('not-understood');
          else if (answer.includes('\0')) judge();
        });
        // One that hangs up in the midst of the file may have said why before.
        socket.on('error', () => (answer ? judge() : fail(connected ? 'cut-off' : 'unreachable')));
        socket.on('close', () => (answer ? judge() : fail('cut-off')));
        const judge = () => {
          const told = verdictOf(answer.replace(/\0.*$/s, '').trim());
          if (typeof told === 'string') fail(told);
          else end(() => resolve(told));
        };
      }),
  };
}

function open(url: string): Socket {
  if (url.startsWith('unix:')) return connect(url.slice('unix:'.length));
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'tls:'
    ? connectTls({ host, port: Number(port), servername: host })
    : connect({ host, port: Number(port) });
}

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, chunk.length);
    socket.write(length);
    socket.write(chunk);
  }
  socket.write(new Uint8Array(4));
}

/** Only a whole sentence of clamd's is a verdict. */
function verdictOf(answer: string): Verdict | NotScanned['reason'] {
  if (answer === 'stream: OK') return { result: 'clean' };
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (found !== undefined) return { result: 'infected', name: found.replace(/[^\w.:-]/g, '_').slice(0, 100) };
  return /size limit exceeded/i.test(answer) ? 'too-large' : 'not-understood';
}
