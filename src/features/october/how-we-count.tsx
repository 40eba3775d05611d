import { Fact, Facts } from '#ui/facts';
import { Section } from '#ui/section';
import { useOctoberWords } from './october-words';

/** What the words of the figures mean. */
export function HowWeCount() {
  const t = useOctoberWords();
  return (
    <Section title={t('how')}>
      <Facts>
        <Fact term={t('howTo.event')}>{t('howTo.eventWhat')}</Fact>
        <Fact term={t('howTo.place')}>{t('howTo.placeWhat')}</Fact>
        <Fact term={t('howTo.days')}>{t('howTo.daysWhat')}</Fact>
        <Fact term={t('howTo.time')}>{t('howTo.timeWhat')}</Fact>
        <Fact term={t('howTo.protected')}>{t('howTo.protectedWhat')}</Fact>
      </Facts>
    </Section>
  );
}
