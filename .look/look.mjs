import { chromium } from '@playwright/test';
const [, , who, theme, w, h, out, ...paths] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const ctx = await browser.newContext({ viewport: { width: +w, height: +h }, colorScheme: theme, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
const base = 'http://localhost:4861';
await ctx.addInitScript(() => localStorage.setItem('samplan.tour', 'seen'));
const r = await ctx.request.post(base + '/api/practice/session', { data: { userId: who }, headers: { 'x-samplan-client': '1' } });
if (!r.ok()) console.log(r.status(), await r.text());
const page = await ctx.newPage();
page.on('pageerror', (e) => console.log('ERR', e.message));
page.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()));
await page.goto(base + '/');
await page.waitForSelector('h1', { timeout: 60000 });
await page.waitForTimeout(2500);
let n = 0;
for (const p of paths) {
  const [path, act] = p.split('::');
  if (path) { await page.evaluate((to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }, path); await page.waitForTimeout(1500); }
  for (const step of (act ?? '').split('|').filter(Boolean)) {
    const [kind, ...rest] = step.split('='); const name = rest.join('=');
    if (kind === 'b') await page.getByRole('button', { name }).first().click();
    if (kind === 'l') await page.getByRole('link', { name }).first().click();
    if (kind === 'r') await page.getByRole('radio', { name }).first().click();
    await page.waitForTimeout(900);
  }
  await page.screenshot({ path: `${out}-${n}.png`, fullPage: true });
  console.log(n, await page.title(), page.url(), 'overflow', await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
  if (process.env.PDF) await page.pdf({ path: `${out}-${n}.pdf`, preferCSSPageSize: true });
  n++;
}
await browser.close();
