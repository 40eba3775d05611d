import { canonical } from '#domain/canonical';
import { type CountyVersion, versionsOf } from '#domain/county-version';
import type { Dossier } from '#domain/dossier';
import type { Rec } from '#domain/record';
import { formatDate, formatDateTime } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { usePlanWords } from './plan-words';

interface HistoryProps<B> {
  dossier: Dossier;
  record: Rec<B>;
  /** What each field is called, in the order in which the form asks for them. */
  fields: Readonly<Record<keyof B & string, { sv: string; en: string }>>;
  /** A field of a body in words; empty where it says nothing. */
  tell: (field: keyof B & string, body: B) => string;
}

/** Every change of a record of the county, the latest first: who, when, why, and what each field was and became. */
export function History<B extends object>({ dossier, record, fields, tell }: HistoryProps<B>) {
  const t = usePlanWords();
  const language = useLanguage();
  const versions = versionsOf(dossier, record.id);
  const becameOf = (at: number) => (at === 0 ? record.body : (versions[at - 1]?.body.before as B));
  const change = (version: Rec<CountyVersion>, at: number) => {
    const [before, after] = [version.body.before as B, becameOf(at)];
    return (Object.keys(fields) as (keyof B & string)[])
      .filter((field) => canonical(before[field] ?? null) !== canonical(after[field] ?? null))
      .map((field) => (
        <Fact
          key={field}
          term={fields[field][language]}
          detail={t('was', { value: tell(field, before) || t('nothing') })}
        >
          {t('became', { value: tell(field, after) || t('nothing') })}
        </Fact>
      ));
  };
  return (
    <Section title={t('history')} count={versions.length || undefined}>
      {versions.length === 0 && (
        <Hint>{t('noHistory', { date: formatDate(record.at, language, { year: true }) })}</Hint>
      )}
      {versions.map((version, at) => (
        <Section
          key={version.id}
          level={3}
          title={t('changedBy', {
            name: version.body.name,
            when: formatDateTime(version.at, language, { year: true }),
          })}
        >
          <p>{version.body.why}</p>
          <Facts>{change(version, at)}</Facts>
        </Section>
      ))}
    </Section>
  );
}
