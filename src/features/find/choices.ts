import type { IconName } from '#ui/icon';

/** Something that the finder can go to or do. `words` is what it is also found by. */
export interface Choice {
  id: string;
  title: string;
  detail?: string;
  icon?: IconName;
  words?: string;
  run: () => void;
}
