import type { SECTOR_GROUPS } from './october-measures';
import type { Sector } from './sector';

export type SectorGroup = (typeof SECTOR_GROUPS)[number];

const BEGINNINGS = [
  ['HEALTH', 'health'],
  ['SOC', 'social'],
  ['PRESCHOOL', 'preschool'],
  ['SCHOOL', 'school'],
] as const;

/** The group of sectors by which a county speaks of its services; the October review counts by it. */
export const groupOf = (sector: Sector): SectorGroup =>
  BEGINNINGS.find(([beginning]) => sector.startsWith(beginning))?.[1] ?? 'other';
