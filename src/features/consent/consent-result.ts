import { participants } from '#domain/audience';
import { startOfDay } from '#domain/civil-date';
import { consent } from '#domain/consent';
import { consentAnswer } from '#domain/consent-answer';
import { mayDisclose, mayDrawUpPlan } from '#domain/consent-policy';
import { consentVerification } from '#domain/consent-verification';
import type { Decision, RuleId } from '#domain/decision';
import type { Dossier } from '#domain/dossier';
import { type Facts, factsOf } from '#domain/facts';
import { KINDS, type Kind } from '#domain/kind';
import type { Ctx } from '#domain/mutation';
import { recordConsent } from '#domain/record-consent';
import type { Refusal } from '#domain/refusal';
import { runMutation } from '#domain/run-mutation';
import type { UnitId } from '#domain/unit';

/** What one receiver comes to see, and why not the rest. */
export interface Outcome {
  unit: UnitId;
  /** Seen as soon as the consent holds, by this or an earlier one, and from whom. */
  sees: { kinds: Kind[]; from: UnitId[]; rule: RuleId } | undefined;
  /** Seen once these units have verified. */
  later: { kinds: Kind[]; from: UnitId[] } | undefined;
  /** A yes with a warning beside it (weaker secrecy). */
  warns: RuleId | undefined;
  /** What was asked for and does not pass, by rule. */
  stopped: { rule: RuleId; remedy: string; kinds: Kind[] }[];
  /** True where this consent names the unit as a receiver. */
  isNamed: boolean;
}

/** What would follow if the consent were saved now. */
export interface ConsentResult {
  outcomes: Outcome[];
  plan: Decision;
  /** Why it can not be saved as it stands. */
  refusal: Refusal | undefined;
}

type Asked = Parameters<typeof recordConsent.run>[1];

/**
 * Runs the form's consent on a fork of the dossier and asks the policy what each receiver and each participating
 * service would see. A consent that its own rules still refuse is laid on the fork as it stands, as if the purpose and
 * the information to the family were in place, so that the answer can grow with the form; `refusal` says what is missing.
 */
export function consentResult(dossier: Dossier, asked: Asked, ctx: Omit<Ctx, 'facts'>): ConsentResult {
  const fork = dossier.fork();
  const facts = () => factsOf(fork.all(), ctx.unit);
  const run = runMutation(fork, recordConsent.name, asked, { ...ctx, facts });
  if (run.result === 'refused') layAsItStands(fork, asked, ctx);
  const after = facts();
  const at = Math.max(ctx.now, startOfDay(asked.consent.validFrom));
  const named = asked.consent.receiving.map((one) => one.unit);
  const units = [...new Set([...named, ...participants(after)])];
  return {
    outcomes: units.map((unit) => outcomeFor(after, unit, asked, at)),
    plan: mayDrawUpPlan(after, at),
    refusal: run.result === 'refused' ? run.refusal : undefined,
  };
}

function layAsItStands(fork: Dossier, asked: Asked, ctx: Omit<Ctx, 'facts'>) {
  const by = { person: ctx.actor.person, unit: ctx.actor.unit, now: ctx.now };
  if (fork.peek(asked.consentId)) return;
  const purpose = asked.consent.purpose || '-';
  fork.create(consent, asked.consentId, { ...asked.consent, purpose, informed: true }, by);
  for (const { answerId, answer } of asked.answers)
    fork.create(consentAnswer, answerId, { ...answer, consentId: asked.consentId }, by);
  if (!asked.verificationId) return;
  const verification = { consentId: asked.consentId, person: by.person, name: ctx.actor.name, at: ctx.now };
  fork.create(consentVerification, asked.verificationId, { ...verification, how: 'took-it-myself' }, by);
}

function outcomeFor(facts: Facts, unit: UnitId, asked: Asked, at: number): Outcome {
  const kinds = asked.consent.receiving.find((one) => one.unit === unit)?.kinds ?? [];
  const others = [...participants(facts), ...facts.bases.flatMap((basis) => basis.releasing)];
  const isAsked = (from: UnitId, kind: Kind) => asked.consent.releasing.includes(from) && kinds.includes(kind);
  const sees = { kinds: new Set<Kind>(), from: new Set<UnitId>(), rule: undefined as RuleId | undefined };
  const later = { kinds: new Set<Kind>(), from: new Set<UnitId>() };
  const stopped = new Map<RuleId, { rule: RuleId; remedy: string; kinds: Set<Kind> }>();
  let warns: RuleId | undefined;
  for (const from of new Set(others))
    for (const kind of from === unit ? [] : KINDS) {
      const decision = mayDisclose(facts, { from, to: unit, kind }, at);
      if (decision.ok) {
        sees.kinds.add(kind);
        sees.from.add(from);
        sees.rule ??= decision.because;
        warns ??= decision.warns;
      } else if (!isAsked(from, kind)) continue;
      else if (decision.because === 'NOT_VERIFIED') {
        later.kinds.add(kind);
        later.from.add(from);
      } else {
        const { because: rule, remedy } = decision;
        const group = stopped.get(rule) ?? { rule, remedy, kinds: new Set<Kind>() };
        stopped.set(rule, { ...group, kinds: group.kinds.add(kind) });
      }
    }
  return {
    unit,
    sees: sees.rule && { kinds: [...sees.kinds], from: [...sees.from], rule: sees.rule },
    later: later.kinds.size > 0 ? { kinds: [...later.kinds], from: [...later.from] } : undefined,
    warns,
    stopped: [...stopped.values()].map((group) => ({ ...group, kinds: [...group.kinds] })),
    isNamed: kinds.length > 0,
  };
}
