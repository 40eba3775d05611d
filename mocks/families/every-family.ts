import { alex } from './alex';
import { alma } from './alma';
import { EARLIER } from './earlier';
import { ebba } from './ebba';
import { elina } from './elina';
import { elton } from './elton';
import { freja } from './freja';
import { hugo } from './hugo';
import { isak } from './isak';
import { loke } from './loke';
import { meja } from './meja';
import { moa } from './moa';
import { nour } from './nour';
import { otto } from './otto';
import { signe } from './signe';
import type { Family } from './story';
import { tilde } from './tilde';
import { vidar } from './vidar';
import { viggo } from './viggo';
import { yonas } from './yonas';

/** The practice families, in the order in which a newcomer should meet them. */
export const FAMILIES: readonly Family[] = [
  tilde,
  otto,
  vidar,
  freja,
  nour,
  alex,
  loke,
  meja,
  isak,
  elina,
  elton,
  signe,
  hugo,
  moa,
  ebba,
  viggo,
  alma,
  yonas,
  ...EARLIER,
];
