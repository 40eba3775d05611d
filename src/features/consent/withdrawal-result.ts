import { consent } from '#domain/consent';
import { mayDisclose, mayDrawUpPlan } from '#domain/consent-policy';
import type { Dossier } from '#domain/dossier';
import { type Facts, factsOf } from '#domain/facts';
import { KINDS, type Kind } from '#domain/kind';
import type { Ctx } from '#domain/mutation';
import { runMutation } from '#domain/run-mutation';
import type { UnitId } from '#domain/unit';
import { withdrawConsent } from '#domain/withdraw-consent';

export interface WithdrawalResult {
  /** Who gets less than now, which kinds, and whether anything is left. */
  loses: { unit: UnitId; kinds: Kind[]; left: boolean }[];
  untouched: UnitId[];
  planLost: boolean;
}

type Asked = Parameters<typeof withdrawConsent.run>[1];

/** What each unit that the consent names would no longer see, by the policy itself on a fork of the dossier. */
export function afterWithdrawal(dossier: Dossier, asked: Asked, ctx: Omit<Ctx, 'facts'>): WithdrawalResult {
  const fork = dossier.fork();
  const before = factsOf(fork.all(), ctx.unit);
  runMutation(fork, withdrawConsent.name, asked, { ...ctx, facts: () => factsOf(fork.all(), ctx.unit) });
  const after = factsOf(fork.all(), ctx.unit);
  const body = dossier.get(consent, asked.withdrawal.consentId)?.body;
  const named = [...new Set([...(body?.releasing ?? []), ...(body?.receiving ?? []).map((one) => one.unit)])];
  const loses: WithdrawalResult['loses'] = [];
  const untouched: UnitId[] = [];
  for (const unit of named) {
    const now = seen(before, unit, named, ctx.now);
    const then = seen(after, unit, named, ctx.now);
    const lost = [...now].filter((flow) => !then.has(flow));
    if (lost.length === 0) untouched.push(unit);
    else
      loses.push({
        unit,
        kinds: KINDS.filter((kind) => lost.some((flow) => flow.endsWith(`|${kind}`))),
        left: then.size > 0,
      });
  }
  const planLost = mayDrawUpPlan(before, ctx.now).ok && !mayDrawUpPlan(after, ctx.now).ok;
  return { loses, untouched, planLost };
}

function seen(facts: Facts, to: UnitId, named: readonly UnitId[], now: number): Set<string> {
  const flows = new Set<string>();
  for (const from of named)
    for (const kind of KINDS)
      if (from !== to && mayDisclose(facts, { from, to, kind }, now).ok) flows.add(`${from}|${kind}`);
  return flows;
}
