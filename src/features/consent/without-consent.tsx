import { Link } from '@tanstack/react-router';
import { participants } from '#domain/audience';
import type { RuleId } from '#domain/decision';
import { sourceWords } from '#domain/decision-words';
import { RULE_WORDS } from '#domain/rule-words';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Card } from '#ui/card';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { defineWords, useLanguage } from '#ui/words';
import { groundsBetween, mayForOwnTask } from './grounds-between';

const useWords = defineWords('without-consent', {
  sv: {
    title: 'Det här går utan samtycke',
    report: 'En orosanmälan spärras aldrig',
    hint: 'Lagen kan ändå låta {{unit}} lämna ut en uppgift en gång, med skriven orsak. Planen får ni aldrig göra utan samtycke.',
    to: 'Till {{unit}}',
    release: 'Lämna ut till {{unit}} med stöd i lag',
    acute: 'Öppna akut skydd för {{unit}}',
    ownTask: 'Om det är nödvändigt för ert eget uppdrag finns en smal grund till. Fråga familjen om samtycke först.',
    nothing: 'Ingen grund i lagen. Fråga om samtycke.',
  },
  en: {
    title: 'What goes without consent',
    report: 'A report of concern is never blocked',
    hint: 'The law may still let {{unit}} give out information once, with a written reason. The plan is never made without consent.',
    to: 'To {{unit}}',
    release: 'Give out to {{unit}} under a statute',
    acute: 'Open acute protection to {{unit}}',
    ownTask: 'If it is necessary for your own task there is one more, narrow ground. Ask the family for consent first.',
    nothing: 'No ground in law. Ask for consent.',
  },
});

const DUTIES: readonly RuleId[] = ['DU1', 'DU2', 'DU3'];

/** What may still flow on statute grounds from the viewer's unit to each participant, and the duties that nothing stops. */
export function WithoutConsent({ view }: { view: DossierView }) {
  const t = useWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const name = (id: string) => unit(id)?.name ?? id;
  const others = participants(view.facts).filter((id) => id !== actor.unit);
  const sentence = (rule: RuleId) => (
    <p key={rule}>
      {RULE_WORDS[rule].yes?.[language]} <small>{sourceWords(RULE_WORDS[rule].source, language)}</small>
    </p>
  );
  return (
    <Card>
      <Stack>
        <h2>{t('title')}</h2>
        <Note tone="info" title={t('report')}>
          {DUTIES.map(sentence)}
        </Note>
        {others.length > 0 && <Hint>{t('hint', { unit: name(actor.unit) })}</Hint>}
        {others.map((to) => {
          const grounds = groundsBetween(view.facts, actor.unit, to, now);
          const ownTask = mayForOwnTask(view.facts, actor.unit, to, now);
          const link = { params: { caseId: view.id }, search: { till: to } as never };
          return (
            <section key={to} aria-label={t('to', { unit: name(to) })}>
              <h3>{t('to', { unit: name(to) })}</h3>
              {grounds.length === 0 && !ownTask ? (
                <p>{t('nothing')}</p>
              ) : (
                <Stack gap="s">{grounds.map(sentence)}</Stack>
              )}
              {ownTask && <Hint>{t('ownTask')}</Hint>}
              {(ownTask || grounds.some((ground) => ground !== 'ST7')) && (
                <p>
                  <Link to="/arenden/$caseId/lamna-ut" {...link}>
                    {t('release', { unit: name(to) })}
                  </Link>
                </p>
              )}
              {grounds.includes('ST7') && (
                <p>
                  <Link to="/arenden/$caseId/akut-skydd" {...link}>
                    {t('acute', { unit: name(to) })}
                  </Link>
                </p>
              )}
            </section>
          );
        })}
      </Stack>
    </Card>
  );
}
