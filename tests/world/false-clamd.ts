// A clamd in the test process: it speaks INSTREAM as the real one does, and finds the EICAR test file.
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What it does otherwise than a good one. */
export interface ClamdFaults {
  /** The socket's path, instead of a port. */
  path?: string;
  /** So many bytes at most of a file. */
  most?: number;
  /** Breaks the connection off after so many bytes of a file. */
  hangsUpAfter?: number;
  /** What it answers whatever it got; null: nothing, and the connection stays open. */
  answer?: string | null;
}

const COMMAND = 'zINSTREAM\0';
/** A part of the test file's text that stands in no other file; split, so that no scanner finds this one. */
const EICAR = ['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-');

export async function startFalseClamd(faults: ClamdFaults = {}) {
  const scanned: Uint8Array[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let got = Buffer.alloc(0);
    let file = Buffer.alloc(0);
    let asked = false;
    socket.on('error', () => {});
    socket.on('data', (data: Buffer) => {
      got = Buffer.concat([got, data]);
      if (!asked && got.length >= COMMAND.length) {
        if (got.subarray(0, COMMAND.length).toString() !== COMMAND) return socket.end('UNKNOWN COMMAND\0');
        asked = true;
        got = got.subarray(COMMAND.length);
      }
      while (asked && got.length >= 4) {
        const length = got.readUInt32BE(0);
        if (length === 0) return end();
        if (got.length < 4 + length) return;
        file = Buffer.concat([file, got.subarray(4, 4 + length)]);
        got = got.subarray(4 + length);
        if (file.length > (faults.hangsUpAfter ?? Number.POSITIVE_INFINITY)) return socket.destroy();
        if (file.length > (faults.most ?? Number.POSITIVE_INFINITY))
          return socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
    });
    function end() {
      scanned.push(new Uint8Array(file));
      if (faults.answer === null) return;
      socket.end(faults.answer ?? (file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'));
    }
  });
  await new Promise<void>((resolve) =>
    faults.path ? server.listen(faults.path, resolve) : server.listen(0, '127.0.0.1', resolve),
  );
  const url = faults.path ? `unix:${faults.path}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    scanned,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
