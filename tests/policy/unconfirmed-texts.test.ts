import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmingArgs } from '#domain/confirm-texts';
import { mayDisclose } from '#domain/consent-policy';
import { openDossier } from '#domain/dossier';
import { factsOf } from '#domain/facts';
import { turningPoints } from '#domain/grants-for';
import { FREE_TEXT_KINDS } from '#domain/kind';
import type { AnyRec } from '#domain/record';
import { textConfirmation } from '#domain/text-confirmation';
import { unconfirmedTexts } from '#domain/unconfirmed-texts';
import { hasWeakerSecrecy } from '#domain/weaker-secrecy';
import { histories, tell } from './history';
import { directory, UNITS } from './history-units';

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** A text of every kind by every unit, written before all else. */
const texts = UNITS.flatMap(({ id: unit }, at) =>
  FREE_TEXT_KINDS.map(
    (kind, nth): AnyRec => ({
      entity: 'need',
      id: uuid(1_000_000 + at * 100 + nth),
      unit,
      kind,
      audience: 'shared',
      version: 1,
      deleted: false,
      by: 'p',
      at: 0,
      body: { text: `${unit} ${kind}`, seenBy: '' },
    }),
  ),
);

describe('the texts to confirm, over generated histories', () => {
  it('are just those written before that the policy lets weaker secrecy read at some instant from now on, until confirmed', () => {
    let asked = 0;
    const told = fc.check(
      fc.property(histories, (history) => {
        const { records, now } = tell(history);
        const dossier = openDossier(uuid(1), [...records, ...texts]);
        const facts = factsOf(records, directory);
        const moments = [now, ...turningPoints(facts)].filter((at) => at >= now);
        for (const { id: from } of UNITS) {
          const found = unconfirmedTexts(dossier, facts, from, now);
          const open = (kind: AnyRec['kind'], to: string) =>
            from !== to &&
            hasWeakerSecrecy(facts, to) &&
            moments.some((at) => {
              const said = mayDisclose(facts, { from, to, kind }, at);
              return said.ok && said.because !== 'ST7';
            });
          for (const { kind, unit, id } of texts)
            for (const { id: to } of UNITS) {
              const isAsked = found.find((one) => one.entry.id === id)?.receivers.includes(to) ?? false;
              const isOpen = unit === from && open(kind, to);
              if (isAsked !== isOpen) throw new Error(`${from} to ${to}, ${kind}: asked ${isAsked}`);
            }
          asked += found.length;
          const { confirmations = [] } = confirmingArgs(found, 'afterwards', () => uuid(2_000_000)) ?? {};
          const fork = dossier.fork();
          for (const { confirmationId, ...said } of confirmations)
            fork.create(
              textConfirmation,
              confirmationId,
              { ...said, person: 'p', name: 'P', at: now },
              { person: 'p', unit: from, now },
            );
          if (unconfirmedTexts(fork, facts, from, now).length > 0) throw new Error(`${from} is asked again`);
        }
      }),
      { numRuns: 150, seed: 20261129 },
    );
    expect(told.failed ? String(told.errorInstance) : 'agree').toBe('agree');
    expect(asked).toBeGreaterThan(20);
  }, 120_000);
});
