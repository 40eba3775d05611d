import type { Actor } from '#domain/actor';
import type { KeyedHash } from './digest';
import { POLICY_VERSION } from './policy-version';
import type { ViewedDossier } from './view';

/**
 * A keyed hash of all that decides what this actor sees of a dossier now (docs/decisions/0005-pull-scope.md). When any
 * of it changes, by a write or by time alone, the scope is another and the device gets the dossier anew.
 */
export const scopeOf = (hash: KeyedHash, actor: Actor, incarnation: string, dossier: ViewedDossier): Promise<string> =>
  hash(
    JSON.stringify([
      'scope',
      POLICY_VERSION,
      incarnation,
      actor.person,
      actor.unit,
      actor.role,
      actor.assignment,
      dossier.id,
      dossier.ground,
      dossier.until,
      dossier.protection,
      dossier.epoch,
      dossier.phase,
    ]),
  );
