import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import type * as passkeyPort from '#storage/passkey-port';
import type * as vault from '#storage/vault';
import { addAuthenticator } from '#tests/e2e/virtual-authenticator';
import { openBrowser } from '#tests/e2e/watched-browser';

/*
 * The passkey of a real browser, over a virtual authenticator that has PRF: the app's own calls make it and ask it, and the
 * bytes that it gives open the data key. The rest of passkeys is tested without a browser (src/storage/access.test.ts).
 */
const root = join(import.meta.dirname, '../..');

/** What the script below puts into the page. */
type Given = typeof passkeyPort & typeof vault;

/** The two files that a passkey goes through, as one script that a page can be given. */
async function script(): Promise<string> {
  const entry = '\0passkey-page';
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'passkey-page',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) =>
          id === entry
            ? `import * as port from '${join(root, 'src/storage/passkey-port.ts')}';
               import * as vault from '${join(root, 'src/storage/vault.ts')}';
               globalThis.storage = { ...port, ...vault };`
            : undefined,
      },
    ],
    build: { write: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as { output: { code?: string }[] };
  return output[0]?.code ?? '';
}

test('a passkey with PRF opens the data key that the passphrase sealed, time and again; one without PRF is not taken', async () => {
  const browser = await openBrowser({ url: null, alsoTo: ['http://localhost/'] });
  try {
    const page = browser.pages()[0]!;
    await page.route('http://localhost/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>x</title>' }),
    );
    await page.goto('http://localhost/');
    await page.addScriptTag({ content: await script() });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const authenticatorId = await addAuthenticator(cdp, { hasPrf: true });
    const opened = await page.evaluate(async () => {
      const { passkeysOver, makeVault, addPasskey, passkeysOf, openByPasskey } = (
        globalThis as unknown as { storage: Given }
      ).storage;
      const port = passkeysOver(navigator.credentials, 'localhost');
      const { key, wrapped } = await makeVault('fyra ord om en häst', 1_000);
      const made = await port.make();
      if (!made) return 'no passkey was made';
      const both = await addPasskey(wrapped, 'fyra ord om en häst', made);
      const iv = new Uint8Array(12);
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        key,
        new TextEncoder().encode('samma nyckel'),
      );
      const words: string[] = [];
      for (let time = 0; time < 2; time += 1) {
        const answer = await port.ask(passkeysOf(both));
        if (!answer) return 'no answer';
        const again = await openByPasskey(both, answer);
        words.push(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, again, sealed)));
      }
      return words;
    });
    expect(opened).toEqual(['samma nyckel', 'samma nyckel']);
    await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    await addAuthenticator(cdp);
    const without = await page.evaluate(() => {
      const { passkeysOver } = (globalThis as unknown as { storage: Given }).storage;
      return passkeysOver(navigator.credentials, 'localhost').make();
    });
    expect(without).toBeUndefined();
  } finally {
    await browser.close();
  }
});
