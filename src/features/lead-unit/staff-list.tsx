import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ROLE_WORDS } from '#domain/choice-words';
import { answerOf } from '#storage/asked';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { capital } from '#ui/capital';
import { Card } from '#ui/card';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { ColleaguesPasskeys } from './colleagues-passkeys';
import { EndAccountForm } from './end-account-form';
import { EndSessions } from './end-sessions';
import { useLeadUnitWords } from './lead-unit-words';
import styles from './staff-list.module.css';

/** Who works in the unit, each with the way to end the account, and where there are local accounts with what opens it. */
export function StaffList() {
  const t = useLeadUnitWords();
  const language = useLanguage();
  const { actor, colleagues } = useMe();
  const { passkeys } = useOnlineCommands();
  const local = useQuery({ queryKey: ['local-accounts'], queryFn: () => answerOf(passkeys()) });
  const [ended, setEnded] = useState<readonly string[]>([]);
  const own = colleagues.filter(
    (one) => one.unit === actor.unit && one.person !== actor.person && !one.ended && !ended.includes(one.person),
  );
  return (
    <Section title={t('staff.title')}>
      <Stack>
        <Hint>{t('staff.lead')}</Hint>
        <Hint>{t('staff.self')}</Hint>
        {own.length === 0 && <p>{t('staff.none')}</p>}
        {own.map((one) => (
          <Card key={one.person}>
            <div className={styles.person}>
              <div>
                <h3>{one.name}</h3>
                <Hint>{capital(ROLE_WORDS[one.role][language])}</Hint>
              </div>
              <EndAccountForm
                leaver={one}
                others={[actor, ...own.filter((other) => other.person !== one.person)]}
                onEnded={() => setEnded([...ended, one.person])}
              />
            </div>
            <EndSessions colleague={one} />
            {local.data?.on && <ColleaguesPasskeys colleague={one} />}
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
