import { useStructureWords } from './structure-words';

/** Where something lies, in words: its area and municipality, or the whole county. */
export function usePlaceWords(): (body: { municipality: string; area?: string }) => string {
  const t = useStructureWords();
  return ({ municipality, area = '' }) => [area, municipality].filter(Boolean).join(', ') || t('wholeCounty');
}
