import type { MiddlewareHandler } from 'hono';
import { askedAtMost } from './asked-at-most';
import { readLogState } from './log-chain';
import { countMails } from './mail-outbox';
import { problem } from './problem';
import type { App, Shared } from './routes';

/** Anybody may ask, so the database is asked once (ms) for all who do. */
const EACH = 1_000;

/**
 * For the operator: does the process live, may it be used, and what does it count. Whether it lives costs nothing and is
 * answered to all; else a balancer could be talked into taking the server away. All else is counted by address.
 */
export function healthRoutes(app: App, { core, metrics, limits }: Shared): void {
  const { database } = core;
  const ready = askedAtMost(EACH, () => database.askPolicy('select max(number) from schema_migration'));
  const mails = askedAtMost(EACH, () => countMails(database));
  const logState = askedAtMost(EACH, () => readLogState(database));
  app.get('/health/live', (c) => c.text('live'));
  const counted: MiddlewareHandler = async (c, next) => {
    await limits?.take('health', limits.addressOf(c));
    return next();
  };
  for (const path of ['/health/ready', '/health/mail', '/health/log', '/metrics']) app.use(path, counted);
  app.get('/health/ready', async (c) => {
    try {
      await ready();
      return c.text('ready');
    } catch {
      return problem(c, 'unavailable');
    }
  });
  app.get('/health/mail', async (c) => {
    if (!core.mails) return c.text('off: SMTP_URL is not set');
    try {
      const { waiting, refused } = await mails();
      return c.text(`on: ${waiting} waiting, ${refused} refused`);
    } catch {
      return problem(c, 'unavailable');
    }
  });
  // The head is a hash of hashes and tells nothing: let somebody outside fetch and keep it.
  app.get('/health/log', async (c) => {
    try {
      const { number, hash, unchained, unchainedSeconds } = await logState();
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
