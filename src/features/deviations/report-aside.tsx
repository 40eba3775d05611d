import { ageBandWords, DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { SECTOR_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import { useMe } from '#storage/use-me';
import { Card } from '#ui/card';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import type { ReportValues } from './report-values';
import { useReportWords } from './report-words';

/** Beside the report: what would be left of it before Chefsforum, and where a child that comes to harm is reported. */
export function ReportAside({ values }: { values: ReportValues }) {
  const t = useReportWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const sectors = [actor.unit, ...values.toUnits].flatMap((id) => unit(id)?.sector ?? []);
  const between = [...new Set(sectors)].map((sector) => SECTOR_WORDS[sector][language]);
  const type = DEVIATION_TYPE_WORDS[values.type as keyof typeof DEVIATION_TYPE_WORDS]?.[language];
  return (
    <Stack>
      <Card strong>
        <h2>{t('seen')}</h2>
        <Hint>{t('seenLead')}</Hint>
        <Facts layout="above">
          {type && <Fact term={t('type')}>{type}</Fact>}
          {values.ageBand && <Fact term={t('ageBand')}>{ageBandWords(values.ageBand)[language]}</Fact>}
          <Fact term={t('sectors')}>
            {listed(values.toUnits.length > 0 ? between : [...between, t('other')], language)}
          </Fact>
        </Facts>
      </Card>
      <Note tone="warn" title={t('harm')}>
        <p>{t('harmLead')}</p>
      </Note>
    </Stack>
  );
}
