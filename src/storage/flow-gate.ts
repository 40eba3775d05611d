import { createContext, useContext } from 'react';
import type { Refusal } from '#domain/refusal';
import type { Change } from '#domain/what-begins';

/**
 * Asks, where it must, before changes that would let something flow to somebody new or to weaker secrecy. True: they may
 * be made, and what was read and confirmed is queued before them. False: one goes back. A refusal: it could not ask.
 */
export type FlowGate = (dossierId: string, changes: readonly Change[]) => Promise<boolean | Refusal>;

const GateContext = createContext<FlowGate>(() => Promise.resolve(true));

/** Puts the gate before every form below that saves changes: `<FlowGateProvider value={gate}>`. */
export const FlowGateProvider = GateContext.Provider;

/** The gate that stands here. Outside a provider there is nobody to ask, and none does. */
export const useFlowGate = (): FlowGate => useContext(GateContext);
