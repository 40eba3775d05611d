// A case that a colleague changes while somebody writes in a form of it.
import { closeCase } from '#domain/close-case';
import type { Mutation } from '#domain/mutation';
import { consentOfBoth, invite, openTilde, verify } from './case-history';
import { deviceWorld, UNIT } from './screen-world.tsx';

const id = () => crypto.randomUUID();
/** A case in the midst of its life, as a colleague of the coordinator's unit can change it. */
export async function caseUnderPull(consented = true) {
  const all = deviceWorld();
  const [ylva, jonathan, nadja] = [all.device('ylva'), all.device('jonathan'), all.device('nadja')];
  const barbro = all.device('barbro');
  const opened = await openTilde(ylva);
  const { caseId } = opened;
  await invite(ylva, caseId, UNIT.nurses);
  const consentId = consented ? await consentOfBoth(ylva, opened) : id();
  if (consented) await verify(nadja, caseId, consentId);
  const by =
    (device: typeof ylva) =>
    async <A>(mutation: Mutation<A>, args: A) => {
      const said = await device.mutate(caseId, mutation, args);
      if (!said.ok) throw new Error(`${mutation.name}: ${said.refusal.message} ${JSON.stringify(said.refusal.detail)}`);
    };
  const told = { ours: by(jonathan), theirs: by(nadja), manager: by(barbro) };
  return { ylva, nadja, barbro, caseId, opened, consentId, ...told };
}
export type World = Awaited<ReturnType<typeof caseUnderPull>>;

export interface FormUnderPull {
  /** The page within the case, or an address of its own that starts with `//`. */
  path: string | ((world: World) => string);
  who?: 'ylva' | 'nadja' | 'barbro';
  before?: (world: World) => Promise<unknown>;
  /** The buttons that open the form, in order, and what is chosen before its text is asked for. */
  open?: readonly (string | RegExp | (() => Promise<unknown>))[];
  field: string | RegExp;
  /** The form says that what it is about changed meanwhile. */
  lost?: true;
  pull: (world: World) => Promise<unknown>;
  consented?: false;
}

export const closes = ({ ours }: World) =>
  ours(closeCase, { closingId: id(), reason: 'need-gone', on: '2026-11-23', text: '' });
