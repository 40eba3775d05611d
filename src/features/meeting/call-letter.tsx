import type { ReactNode } from 'react';
import { timeAfter } from '#domain/agenda';
import type { Call } from '#domain/call';
import { MEETING_PURPOSE_WORDS } from '#domain/choice-words';
import { useMe } from '#storage/use-me';
import { formatFullDay, formatWeek } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { useLanguage } from '#ui/words';
import { useCallWords } from './call-words';
import styles from './meeting.module.css';

/** The call as its recipient reads it: exactly what stands in it, and nothing else. */
export function CallLetter({ call }: { call: Call }) {
  const t = useCallWords();
  const language = useLanguage();
  const { unit } = useMe();
  const full = (day: string) => `${formatFullDay(day, language)} (${formatWeek(day, language)})`;
  const told = (text: string): ReactNode => text || <span className={styles.quiet}>{t('preview.notTold')}</span>;
  return (
    <article className={styles.letter}>
      <p className={styles.quiet}>
        {t('preview.from', { unit: unit(call.conveningUnit)?.name ?? call.conveningUnit })}
      </p>
      <p className={styles.quiet}>{t('preview.case', { reference: call.reference })}</p>
      <h3>{t('preview.heading')}</h3>
      <p>{t('preview.text', { purpose: MEETING_PURPOSE_WORDS[call.purpose][language] })}</p>
      <Facts>
        <Fact term={t('preview.when')}>
          {full(call.date)}, {call.start}–{timeAfter(call.start, call.minutes)}
        </Fact>
        <Fact term={t('preview.where')}>{told(call.place)}</Fact>
        {call.link && <Fact term={t('preview.link')}>{call.link}</Fact>}
        {call.toUnit && <Fact term={t('preview.about')}>{told(call.initials)}</Fact>}
        <Fact term={t('preview.question')}>{told(call.question)}</Fact>
        <Fact term={t('preview.bring')}>{t('preview.bringText')}</Fact>
        <Fact term={t('preview.reply')}>{t('preview.by', { date: formatFullDay(call.replyBy, language) })}</Fact>
        <Fact term={t('preview.ask')}>{t('preview.asks', { name: call.convener, phone: call.phone })}</Fact>
      </Facts>
    </article>
  );
}
