import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DEVIATION_TYPE_WORDS, OUTCOME_OF_FORUM_WORDS } from '#domain/deviation-words';
import { matterItems, matterRecord } from '#domain/matter';
import { useDossiers } from '#storage/use-dossiers';
import { useLogPrint } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Button, buttonClass } from '#ui/button';
import { formatDate, formatDayWeek } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Paper } from '#ui/paper';
import { SelectField } from '#ui/select-field';
import { useLanguage } from '#ui/words';
import { MatterFacts } from './matter-facts';
import { useMatterWords } from './matter-words';

/** A forum's agenda for a meeting and, once it has decided, its minutes: the same sheet, with what each matter came to. */
export function ForumPaper() {
  const t = useMatterWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const [chosen, choose] = useState('');
  const all = useDossiers('matter').flatMap((view) => {
    const found = matterRecord(view.dossier);
    if (!found || found.body.toUnits[0] !== actor.unit) return [];
    return matterItems(view.dossier).map((item) => ({ view, found, item: item.body, key: item.id }));
  });
  const days = [...new Set(all.map(({ item }) => item.on))].sort().reverse();
  const day = days.includes(chosen) ? chosen : (days[0] ?? '');
  const items = all.filter(({ item }) => item.on === day).sort((a, b) => a.found.at - b.found.at);
  const print = useLogPrint([...new Set(items.map(({ view }) => view.id))], 'forum agenda');
  if (days.length === 0)
    return (
      <Page title={t('paper')}>
        <Empty title={t('noMeeting')} action={<Link to="/avvikelser">{t('all')}</Link>}>
          {t('noMeetingLead')}
        </Empty>
      </Page>
    );
  const isDecided = items.every(({ item }) => item.outcome !== null);
  return (
    <Paper
      lang={language}
      foot={t('foot', { date: formatDate(now, language, { year: true }) })}
      toolbar={
        <>
          <Link to="/avvikelser" className={buttonClass('quiet')}>
            {t('back')}
          </Link>
          <SelectField
            label={t('meeting')}
            value={day}
            onChange={(event) => choose(event.target.value)}
            options={days.map((one) => ({ value: one, label: formatDayWeek(one, language, { year: true }) }))}
          />
          <Hint>{t('hint')}</Hint>
          <Button kind="primary" icon="print" onPress={() => void print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <h1>{t(isDecided ? 'paperTitle.minutes' : 'paperTitle.agenda')}</h1>
      <p>
        {t('paperLead', {
          forum: unit(actor.unit)?.name ?? '',
          date: formatDayWeek(day, language, { year: true }),
        })}
      </p>
      {items.map(({ found, item, key }, at) => (
        <section key={key}>
          <h2>{t('item', { number: at + 1, type: DEVIATION_TYPE_WORDS[found.body.type][language] })}</h2>
          <p>{found.body.question}</p>
          <MatterFacts matter={found.body} />
          <p>
            {item.outcome ? (
              <>
                <b>{OUTCOME_OF_FORUM_WORDS[item.outcome][language]}.</b> {item.text}
              </>
            ) : (
              t('noDecision')
            )}
          </p>
        </section>
      ))}
    </Paper>
  );
}
