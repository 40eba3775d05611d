import { useKeeping } from '#storage/use-keeping';
import { useMe } from '#storage/use-me';
import { formatDateTime } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useDevicesWords } from './devices-words';

/** What the unit lets the device that one sits at keep, why, and what stays here all the same. Works without a network. */
export function WhatIsKept() {
  const t = useDevicesWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const { policy, leaseHours, by, at } = useKeeping();
  const why = at === null ? 'unchosen' : by === null ? 'chosenByOther' : 'chosenBy';
  const names = { name: by ?? '', unit: unit(actor.unit)?.name ?? '', time: formatDateTime(at ?? 0, language) };
  return (
    <Section title={t('kept.title')}>
      <Stack gap="s">
        <Status tone={policy === 'encrypted' ? 'idle' : 'guard'} icon={policy === 'encrypted' ? 'laptop' : 'shield'}>
          {t(`kept.is.${policy}`)}
        </Status>
        <p>{t(`kept.what.${policy}`)}</p>
        <p>{t('kept.lease', { hours: leaseHours })}</p>
        <p>{t(`kept.${why}`, names)}</p>
        <Hint>{t('kept.unsent')}</Hint>
        <Hint>{t('kept.eachUnit')}</Hint>
      </Stack>
    </Section>
  );
}
