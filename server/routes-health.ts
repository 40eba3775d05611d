import { readLogState } from './log-chain';
import { countMails } from './mail-outbox';
import { problem } from './problem';
import type { App, Shared } from './routes';

/** For the operator: does the process live, may it be used, and what does it count. */
export function healthRoutes(app: App, { core, metrics }: Shared): void {
  app.get('/health/live', (c) => c.text('live'));
  app.get('/health/ready', async (c) => {
    try {
      await core.database.withPolicy((queries) => queries.query('select max(number) from schema_migration'));
      return c.text('ready');
    } catch {
      return problem(c, 'unavailable');
    }
  });
  app.get('/health/mail', async (c) => {
    if (!core.mails) return c.text('off: SMTP_URL is not set');
    try {
      const { waiting, refused } = await countMails(core.database);
      return c.text(`on: ${waiting} waiting, ${refused} refused`);
    } catch {
      return problem(c, 'unavailable');
    }
  });
  // The head is a hash of hashes and tells nothing: let somebody outside fetch and keep it.
  app.get('/health/log', async (c) => {
    try {
      const { number, hash, unchained, unchainedSeconds } = await readLogState(core.database);
      return c.text(`${number} ${hash || '-'}\nunchained: ${unchained} rows, ${unchainedSeconds.toFixed(1)} s\n`);
    } catch {
      return problem(c, 'unavailable');
    }
  });
  app.get('/metrics', async (c) => {
    if (!metrics) return problem(c, 'not-found');
    const { text, type } = await metrics.read();
    return c.body(text, 200, { 'content-type': type });
  });
}
