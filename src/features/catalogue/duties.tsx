import { Link } from '@tanstack/react-router';
import type { Rec } from '#domain/record';
import { DUTY_SECTORS, type Responsibility, responsibility } from '#domain/responsibility';
import { DUTY_SECTOR_WORDS } from '#domain/responsibility-words';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { Actions } from '#ui/actions';
import { buttonClass } from '#ui/button';
import { capital } from '#ui/capital';
import { Empty } from '#ui/empty';
import { Icon } from '#ui/icon';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useCatalogueWords } from './catalogue-words';
import { DutyForm } from './duty-form';
import { DutyState } from './duty-state';
import { useDutyWords } from './duty-words';
import { ReadIn } from './read-in';
import { useSearchField } from './search-field';

const fetchShipped = async () => ({
  responsibilities: [...(await import('#domain/shipped-duties')).SHIPPED_DUTIES],
  supports: [],
});

/** Who does what by the county's agreement: by sector, searched, and for its editor written here. */
export function Duties() {
  const t = useDutyWords();
  const words = useCatalogueWords();
  const isEditor = useCountyEditor();
  const county = useCounty();
  const { field, found, asked } = useSearchField(county, responsibility.name, t('title'));
  const isEmpty = found.length === 0 && asked === '';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      sub={<Link to="/lanet">{words('county')}</Link>}
      action={
        !isEmpty && (
          <Link to="/lanet/ansvar/papper" className={buttonClass('secondary')}>
            <Icon name="print" />
            {words('print')}
          </Link>
        )
      }
    >
      {isEmpty && !isEditor && <Empty title={t('none')}>{t('noneLead')}</Empty>}
      {isEmpty && isEditor && (
        <ReadIn title={t('none')} lead={t('readInLead')} button={t('readIn')} fetch={fetchShipped} />
      )}
      {!isEmpty && field}
      {found.length === 0 && asked !== '' && (
        <Empty title={words('nothing', { query: asked })}>{words('nothingLead')}</Empty>
      )}
      <BySector duties={found as unknown as Rec<Responsibility>[]} />
      {isEditor && (
        <Actions>
          <Opener id="duty" icon="plus" label={t('add')}>
            {(close) => <DutyForm onClose={close} />}
          </Opener>
        </Actions>
      )}
    </Page>
  );
}

function BySector({ duties }: { duties: readonly Rec<Responsibility>[] }) {
  const language = useLanguage();
  return DUTY_SECTORS.map((sector) => {
    const own = duties.filter(({ body }) => body.sector === sector);
    const title = capital(DUTY_SECTOR_WORDS[sector][language]);
    if (own.length === 0) return null;
    return (
      <Section key={sector} title={title} count={own.length}>
        <Rows label={title}>
          {own.map((duty) => (
            <Row
              key={duty.id}
              what={
                <Link to="/lanet/ansvar/$dutyId" params={{ dutyId: duty.id }} lang="sv">
                  {duty.body.text}
                </Link>
              }
              detail={<span lang="sv">{[duty.body.place, duty.body.statute].filter(Boolean).join('. ')}</span>}
              when={<DutyState duty={duty.body} />}
            />
          ))}
        </Rows>
      </Section>
    );
  });
}
