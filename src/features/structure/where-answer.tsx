import { Link } from '@tanstack/react-router';
import { listed } from '#domain/listed';
import { type Place, whereToSend } from '#domain/where-to-send';
import { Actions } from '#ui/actions';
import { buttonClass } from '#ui/button';
import { Card } from '#ui/card';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { useStructure } from './use-structure';
import { WayOn } from './way-on';
import type { Asked } from './where-page';
import { useWhereWords } from './where-words';

/** Who takes up what was asked about, how it gets on from there, and the link onward. */
export function WhereAnswer({ asked, place }: { asked: Asked; place: Place }) {
  const t = useWhereWords();
  const language = useLanguage();
  const { groups } = useStructure();
  if (asked === 'child' || asked === 'failed')
    return (
      <Section title={t(asked === 'child' ? 'childAnswer' : 'failedAnswer')}>
        <Stack>
          <p>{t(asked === 'child' ? 'childLead' : 'failedLead')}</p>
          <Actions>
            {asked === 'child' ? (
              <Link to="/arenden/nytt" className={buttonClass('primary')}>
                {t('startSip')}
              </Link>
            ) : (
              <Link to="/avvikelser/ny" className={buttonClass('primary')}>
                {t('report')}
              </Link>
            )}
          </Actions>
        </Stack>
      </Section>
    );
  const way = whereToSend(groups, asked, place);
  if (!way)
    return (
      <Note tone="warn" title={t('nobody')}>
        {t('nobodyLead')}
      </Note>
    );
  const names = way.takenUpBy.map(({ body }) => body.name);
  return (
    <Section title={t('answer')}>
      <Card strong>
        <Stack>
          <p>
            <b>
              {names.length === 1
                ? t('takes', { group: names[0] ?? '' })
                : t('takesSome', { groups: listed(names, language) })}
            </b>
          </p>
          {way.as !== asked && <p>{t('asWider', { asked: t(asked), as: t(way.as) })}</p>}
          <WayOn way={way} />
          {asked === 'unsolved' && (
            <>
              <p>{t('unsolvedLead')}</p>
              <Actions>
                <Link to="/avvikelser" className={buttonClass('primary')}>
                  {t('openDeviations')}
                </Link>
              </Actions>
            </>
          )}
        </Stack>
      </Card>
    </Section>
  );
}
