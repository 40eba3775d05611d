import type { Database } from './database';
import { type Break, type KeptHead, type Link, LogCheck } from './log-link';

/** So many links are read at a time. */
const PAGE = 5_000;

/** What a check of the whole log found. */
export interface LogReport {
  links: number;
  head: string;
  breaks: readonly Break[];
  /** Rows that are not chained yet, and how old the oldest is (seconds). */
  unchained: number;
  unchainedSeconds: number;
  /** Of these, rows that the job has passed by: their links were taken away, or they were put in from behind. */
  passedBy: number;
}

/**
 * Reads the whole log once, over one unchanging snapshot, and checks every link and every row. `heads`: what was kept
 * outside; without any, an end that was cut off together with its links can not be seen.
 */
export function verifyLog(database: Database, heads: readonly KeptHead[] = []): Promise<LogReport> {
  return database.withSnapshot({ person: '', unit: '' }, async ({ policy }) => {
    const check = new LogCheck(heads);
    for (;;) {
      const { rows } = await policy.query<Link>(
        `select c.number, c.audit_id as "auditId", c.at, c.hash,
           case when a.id is not null then audit_text(a) end as row
         from audit_chain c left join audit a on a.id = c.audit_id
         where c.number > $1 order by c.number limit ${PAGE}`,
        [check.number],
      );
      await check.take(rows);
      if (rows.length < PAGE) break;
    }
    const { rows: tail } = await policy.query<Pick<LogReport, 'unchained' | 'unchainedSeconds' | 'passedBy'>>(
      `select count(*)::int as unchained,
         greatest(0, coalesce(extract(epoch from clock_timestamp()) - min(a.at) / 1000.0, 0))::float8 as "unchainedSeconds",
         (count(*) filter (where a.xid < (select horizon from audit_chain order by number desc limit 1)))::int as "passedBy"
       from audit a where not exists (select 1 from audit_chain c where c.audit_id = a.id)`,
    );
    return { links: check.number, head: check.hash, breaks: check.end(), ...tail[0]! };
  });
}
