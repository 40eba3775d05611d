import { it } from 'vitest';
import { county } from '#tests/contract/county';
import { testEngines } from '#tests/contract/engines';
import { openFamily } from '#tests/contract/family';
import type { Database } from './database';
const engines = await testEngines();
it.each(engines)('$name', { timeout: 280_000 }, async (engine) => {
  const inner = await engine.open();
  let spent = 0; let on = false; let n = 0;
  const database: Database = { ...inner, async withPolicy(work) { const t = performance.now(); try { return await inner.withPolicy(work); } finally { if (on) { spent += performance.now() - t; n++; } } } };
  const c = await county(database);
  const ylva = await c.device('ylva');
  const first = await openFamily(ylva);
  await database.askPolicy("select 1");
  const N = 40;
  for (let i = 1; i < N; i++) await openFamily(ylva);
  void first;
  const rows: [number, number, number][] = [];
  for (let i = 0; i < 25; i++) {
    const d = await c.device('ylva');
    spent = 0; n = 0; on = true; const t = performance.now();
    await d.pullOnce();
    const total = performance.now() - t; const noted = spent; const notedN = n;
    on = false;
    const t2 = performance.now(); await d.pull(); const more = performance.now() - t2; void more;
    const t3 = performance.now(); on = true; spent = 0; await d.pullOnce(false); on = false;
    rows.push([total, noted, performance.now() - t3]); void notedN;
  }
  const med = (k: number) => rows.map((r) => r[k]!).sort((a, b) => a - b)[12]!.toFixed(1);
  console.log('COST', engine.name, 'first pull of', N, 'dossiers', med(0), 'ms, of which notes', med(1), 'ms; idle', med(2), 'ms; idle notes', spent);
});
