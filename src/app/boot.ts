import { early } from './early-unlock';

// The first script of the page, small enough to run while the browser still reads the others: it opens the disk. The
// screens' code takes this thread for as long as deriving the key and reading the disk take elsewhere; so it begins
// when they do, and they end at about the same time. Where something hinders the opening it does not wait for long.
const PATIENCE_MS = 300;

const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
// Not awaited here: the screens import from this script's file, and would wait for it while it waits for them.
void Promise.race([early.free, patience]).then(() => import('./main'));
