import { createContext, useContext } from 'react';
import type { Change } from '#domain/what-begins';

/** Asks, where it must, before changes that would let something flow to somebody new; false where one goes back. */
export type FlowGate = (dossierId: string, changes: readonly Change[]) => Promise<boolean>;

const GateContext = createContext<FlowGate>(() => Promise.resolve(true));

/** Puts the gate before every form below that saves changes: `<FlowGateProvider value={gate}>`. */
export const FlowGateProvider = GateContext.Provider;

/** The gate that stands here. Outside a provider there is nobody to ask, and none does. */
export const useFlowGate = (): FlowGate => useContext(GateContext);
