import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startFalseClamd } from '#tests/world/false-clamd';
import { NotScanned } from './file-scanner';
import { clamd } from './start-clamd';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
const started = async (...how: Parameters<typeof startFalseClamd>) => {
  const one = await startFalseClamd(...how);
  stops.push(one.stop);
  return one;
};
/** Longer than two chunks, and no multiple of one. */
const FILE = Uint8Array.from({ length: 150_000 }, (_, at) => at % 251);
const EICAR = new TextEncoder().encode(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`);
const failing = (scan: Promise<unknown>) =>
  scan.then(
    () => 'scanned',
    (error: unknown) => (error instanceof NotScanned ? error.reason : error),
  );

describe('a clamd', () => {
  it('is sent the whole file, byte for byte, and calls it clean', async () => {
    const one = await started();
    expect(await clamd(one.url).scan(FILE)).toEqual({ result: 'clean' });
    expect(one.scanned).toEqual([FILE]);
  });

  it('finds what is infected, and is asked again for the next', async () => {
    const one = await started();
    const scanner = clamd(one.url);
    expect(await scanner.scan(EICAR)).toEqual({ result: 'infected', name: 'Eicar-Test-Signature' });
    expect(await scanner.scan(new Uint8Array())).toEqual({ result: 'clean' });
  });

  it('behind a socket of this computer is spoken to as well', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
    stops.push(() => rm(folder, { recursive: true }));
    const one = await started({ path: join(folder, 'clamd.sock') });
    expect(await clamd(one.url).scan(EICAR)).toMatchObject({ result: 'infected' });
  });

  it.each<[string, Parameters<typeof startFalseClamd>[0], NotScanned['reason']]>([
    ['takes no file so large, and hangs up', { most: 100_000 }, 'too-large'],
    ['hangs up in the midst of it', { hangsUpAfter: 70_000 }, 'cut-off'],
    ['hangs up without a word', { answer: '' }, 'cut-off'],
    ['never answers', { answer: null }, 'too-slow'],
    ['says something else', { answer: 'UNKNOWN COMMAND\0' }, 'not-understood'],
    ['says half of a sentence', { answer: 'stream: O' }, 'not-understood'],
    ['goes on and on', { answer: 'x'.repeat(5_000) }, 'not-understood'],
  ])('that %s has given no verdict', async (_, how, reason) => {
    expect(await failing(clamd((await started(how)).url, 300).scan(FILE))).toBe(reason);
  });

  it('that is not there has given none, nor one that speaks no TLS', async () => {
    const server: Server = createServer((socket) =>
      socket
        .on('error', () => {})
        .resume()
        .end('no TLS here'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await failing(clamd(`tls://127.0.0.1:${port}`).scan(FILE))).toBe('unreachable');
    await new Promise((resolve) => server.close(resolve));
    expect(await failing(clamd(`tcp://127.0.0.1:${port}`).scan(FILE))).toBe('unreachable');
    expect(await failing(clamd('unix:/nowhere/clamd.sock').scan(FILE))).toBe('unreachable');
  });
});
