import { useDevice } from './device-context';
import type { OnlineCommands } from './online-commands';

/** What needs the server at that very moment: assigning staff, opening on a ground, releases under a statute. */
export const useOnlineCommands = (): OnlineCommands => useDevice().online;
