import { afterAll } from 'vitest';

// Runs before each test file is loaded: what it computes while it is loaded, it computes by the code as it was written.
// The thread stays from change to change, and the last one is switched on until the next.
const stryker = (globalThis as { __stryker__?: { activeMutant?: string } }).__stryker__;
if (stryker) stryker.activeMutant = undefined;

// Set by tests/contract/ready-engines.ts.
afterAll(() => (globalThis as { closeOpened?: () => Promise<void> }).closeOpened?.());
