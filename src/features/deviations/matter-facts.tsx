import { STEP_WORDS } from '#domain/case-words';
import { ageBandWords, DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { SECTOR_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import type { Matter } from '#domain/matter';
import { Fact, Facts } from '#ui/facts';
import { useLanguage } from '#ui/words';
import { useMatterWords } from './matter-words';

/** What a forum is told of a deviation, and nothing that is not there. */
export function MatterFacts({ matter }: { matter: Omit<Matter, 'toUnits' | 'question' | 'level'> }) {
  const t = useMatterWords();
  const language = useLanguage();
  const { type, sectors, ageBand, municipality, step, daysOpen } = matter;
  return (
    <Facts>
      <Fact term={t('type')}>{DEVIATION_TYPE_WORDS[type][language]}</Fact>
      <Fact term={t('between')}>
        {listed(
          sectors.map((sector) => SECTOR_WORDS[sector][language]),
          language,
        )}
      </Fact>
      {ageBand && <Fact term={t('ageBand')}>{ageBandWords(ageBand)[language]}</Fact>}
      {municipality && <Fact term={t('area')}>{municipality}</Fact>}
      {step && <Fact term={t('step')}>{STEP_WORDS[step][language]}</Fact>}
      <Fact term={t('daysOpen')}>{t('days', { count: daysOpen })}</Fact>
    </Facts>
  );
}
