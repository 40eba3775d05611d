import { Link } from '@tanstack/react-router';
import { presentGuardians } from '#domain/adulthood';
import { childFirstName } from '#domain/child';
import { RELATION_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import { requiredGivers } from '#domain/required-givers';
import { isDangerousToAsk, standingOf } from '#domain/standing-of';
import type { DossierView } from '#storage/dossier-view';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { ChoiceGroup } from '#ui/choice-group';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { useLanguage } from '#ui/words';
import styles from './consent.module.css';
import { type ConsentForm, emptyAnswer, type GiverAnswer } from './consent-form';
import { useConsentWords } from './consent-words';
import { GiverRow } from './giver-row';
import { useChildAsks } from './use-child-asks';

interface GiverListProps {
  view: DossierView;
  form: ConsentForm;
  onChange(patch: Partial<ConsentForm>): void;
  fault(field: string): string | undefined;
  /** Ids of the answers to come, one for each giver, made once. */
  answerIdOf(giver: string): string;
}

/** Everyone who answers: each custodian by custody, then the child by age. */
export function GiverList({ view, form, onChange, fault, answerIdOf }: GiverListProps) {
  const t = useConsentWords();
  const language = useLanguage();
  const now = useNow();
  const child = childFirstName(view.dossier) || t('givers.child');
  const required = requiredGivers(view.facts, now);
  const { profile } = view.facts;
  const guardians = presentGuardians(view.dossier, now);
  const valueOf = (giver: string) => form.givers[giver] ?? emptyAnswer(answerIdOf(giver), civilDate(now));
  const set = (giver: string, value: GiverAnswer) => onChange({ givers: { ...form.givers, [giver]: value } });
  const warningOf = (id: string) => {
    const fact = view.facts.guardians.find((one) => one.id === id);
    const standing = fact && standingOf(fact)?.standing;
    return standing && standing !== 'reachable' ? t(`givers.${standing}`) : undefined;
  };
  const own = profile.childConsentMode === 'own-consent';
  const childAsks = useChildAsks(view, valueOf('child').answer);
  return (
    <>
      <Hint>{required.age >= 0 ? t('givers.hintAge', { child, age: required.age }) : t('givers.hint', { child })}</Hint>
      {guardians.length === 0 && required.age < 18 && (
        <Empty
          title={t('givers.none')}
          action={
            <Link to="/arenden/$caseId/familjen" params={{ caseId: view.id }} className={buttonClass('secondary', 's')}>
              {t('givers.addGuardians')}
            </Link>
          }
        />
      )}
      <ul role="list" className={styles.givers}>
        {guardians.map(({ id, body }) => (
          <GiverRow
            key={id}
            giver={id}
            name={body.name}
            sub={`${RELATION_WORDS[body.relation][language]}, ${t(body.custody === 'appointed' ? 'givers.appointed' : 'givers.custodian')}`}
            warning={warningOf(id)}
            asks={isDangerousToAsk(view.facts, id) ? '' : body.name.replace(/ .*/, '')}
            value={valueOf(id)}
            onChange={(value) => set(id, value)}
            fault={(field) => fault(`givers.${id}.${field}`)}
          />
        ))}
        <GiverRow
          giver="child"
          name={child}
          sub={t('givers.child')}
          asks={child}
          value={valueOf('child')}
          onChange={(value) => set('child', value)}
          fault={(field) => fault(`givers.child.${field}`)}
          {...childAsks}
        >
          <ChoiceGroup
            type="radio"
            id="childInformed"
            name="childInformed"
            legend={t('givers.childInformed', { child })}
            options={[
              { value: 'informed', label: t('givers.informed') },
              { value: 'heard', label: t('givers.heard') },
              { value: 'too-young', label: t('givers.tooYoung') },
              { value: 'not-yet', label: t('givers.notYet') },
            ]}
            value={form.childInformed}
            onValue={([value]) => onChange({ childInformed: value as ConsentForm['childInformed'] })}
          />
        </GiverRow>
      </ul>
      <Hint>{own ? t('givers.agesWithOwn', { age: profile.childConsentFrom }) : t('givers.agesWithView')}</Hint>
    </>
  );
}
