import type { Basis } from '#domain/basis';
import type { Dossier } from '#domain/dossier';
import { factsOf } from '#domain/facts';
import type { Giver } from '#domain/giver';
import type { Kind } from '#domain/kind';
import type { Ctx } from '#domain/mutation';
import { runMutation } from '#domain/run-mutation';
import { withdrawConsent } from '#domain/withdraw-consent';
import { answered, answeredAt, type ConsentForm, type GiverAnswer } from './consent-form';

/** A consent that is asked for after another: anew before it ends, or narrower and in its place. */
export interface Follows {
  basis: Basis;
  how: 'renew' | 'narrow';
}

/** Who takes back the wider consent by giving a narrower one: the first that has answered. */
export const whoNarrows = (form: ConsentForm): [Giver, GiverAnswer] | undefined => answered(form)[0];

/** The withdrawal that a narrower consent brings with it; undefined where it replaces nothing or nobody has answered. */
export function withdrawalOf(form: ConsentForm, follows: Follows | undefined, now: number) {
  const who = whoNarrows(form);
  if (follows?.how !== 'narrow' || !who) return undefined;
  const [by, { form: how, on, receivedBy }] = who;
  const parsed = withdrawConsent.args.safeParse({
    withdrawalId: form.withdrawalId ?? form.consentId,
    withdrawal: { consentId: follows.basis.id, by, how, at: answeredAt(on, now), receivedBy, part: 'whole' },
  });
  return parsed.success ? parsed.data : undefined;
}

/** The dossier as it is once a narrower consent has taken the place of the wider, so that the form can say what follows. */
export function withoutReplaced(
  dossier: Dossier,
  form: ConsentForm,
  follows: Follows | undefined,
  ctx: Omit<Ctx, 'facts'>,
): Dossier {
  if (follows?.how !== 'narrow') return dossier;
  const fork = dossier.fork();
  const args = withdrawalOf(form, follows, ctx.now) ?? {
    withdrawalId: form.withdrawalId ?? form.consentId,
    withdrawal: {
      consentId: follows.basis.id,
      by: 'child',
      how: 'oral',
      at: ctx.now,
      receivedBy: '-',
      part: 'whole',
    },
  };
  runMutation(fork, withdrawConsent.name, args, { ...ctx, facts: () => factsOf(fork.all(), ctx.unit) });
  return fork;
}

/** What the form names that the consent before did not: it must be asked about in particular. */
export function widerThan(form: ConsentForm, basis: Basis): { units: string[]; kinds: Kind[] } {
  const before = (unit: string) => basis.receiving.find((one) => one.unit === unit)?.kinds ?? [];
  const named = Object.entries(form.kinds).filter(([, kinds]) => kinds.length > 0);
  return {
    units: [
      ...new Set([
        ...named.map(([unit]) => unit).filter((unit) => before(unit).length === 0),
        ...form.releasing.filter((unit) => !basis.releasing.includes(unit)),
      ]),
    ],
    kinds: [
      ...new Set(
        named.flatMap(([unit, kinds]) =>
          before(unit).length === 0 ? [] : kinds.filter((one) => !before(unit).includes(one)),
        ),
      ),
    ],
  };
}
