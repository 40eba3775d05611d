import { Link, useParams } from '@tanstack/react-router';
import { responsibility } from '#domain/responsibility';
import { DUTY_SECTOR_WORDS } from '#domain/responsibility-words';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { Actions } from '#ui/actions';
import { formatDate } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useCatalogueWords } from './catalogue-words';
import { DutyForm } from './duty-form';
import { DutyState } from './duty-state';
import { useDutyWords } from './duty-words';
import { History } from './history';

/** One duty: what it is, where it stands, since when, and what it said before. */
export function Duty() {
  const { dutyId = '' } = useParams({ strict: false }) as { dutyId?: string };
  const t = useDutyWords();
  const words = useCatalogueWords();
  const language = useLanguage();
  const county = useCounty();
  const isEditor = useCountyEditor();
  const duty = county?.dossier.get(responsibility, dutyId);
  const all = <Link to="/lanet/ansvar">{t('all')}</Link>;
  if (!county || !duty)
    return (
      <Page title={words('gone')} lead={words('goneLead')}>
        {all}
      </Page>
    );
  const { body } = duty;
  const day = (date: string) => formatDate(date, language, { year: true });
  return (
    <Page
      title={t('one', { sector: DUTY_SECTOR_WORDS[body.sector][language] })}
      sub={all}
      lead={<Written text={body.text} />}
      action={<DutyState duty={body} />}
    >
      <Section title={t('about')} aside={county.unsent.has(duty.id) ? words('unsent') : undefined}>
        <Facts>
          <Fact term={t('source')} detail={<Written text={body.place} />}>
            <span lang="sv">{[body.agreement, body.edition].filter(Boolean).join(', ')}</span>
          </Fact>
          <Fact term={t('statuteOf')}>{body.statute ? <Written text={body.statute} /> : t('noStatute')}</Fact>
          <Fact term={t('valid')}>
            {body.validTo
              ? t('between', { from: day(body.validFrom), to: day(body.validTo) })
              : t('from', { from: day(body.validFrom) })}
          </Fact>
          {body.words && (
            <Fact term={t('words')}>
              <Written text={body.words} />
            </Fact>
          )}
        </Facts>
      </Section>
      {isEditor && (
        <Actions>
          <Opener id={`duty:${duty.id}`} icon="pen" label={t('change')}>
            {(close) => <DutyForm duty={duty} onClose={close} />}
          </Opener>
        </Actions>
      )}
      <History view={county} entry={duty} />
      <p>
        {t('unclear')}{' '}
        <Link to="/avvikelser/ny" search={{ typ: 'unclear-responsibility' }}>
          {t('report')}
        </Link>
      </p>
    </Page>
  );
}
