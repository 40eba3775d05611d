import { useState } from 'react';
import { DEVICE_POLICIES, DEVICE_RULES, type DevicePolicy, LEASES } from '#domain/device-policy';
import { useKeeping } from '#storage/use-keeping';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ChoiceGroup } from '#ui/choice-group';
import { formatDateTime } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useDevicePolicyWords } from './device-policy-words';
import { type Failed, FailedNote } from './failed-note';

/** What follows on the unit's devices of another policy: they are erased, they keep again, or neither. */
function consequenceOf(from: DevicePolicy, to: DevicePolicy): 'erases' | 'rests' | 'neither' {
  if (DEVICE_RULES[from].rests === DEVICE_RULES[to].rests) return 'neither';
  return DEVICE_RULES[to].rests ? 'rests' : 'erases';
}

/**
 * The choice of what the unit's devices may keep, and for how long without contact, with who made it last, and a question
 * before it is changed.
 */
export function DevicesForm() {
  const t = useDevicePolicyWords();
  const language = useLanguage();
  const { policy, leaseHours, by, at } = useKeeping();
  const { setUnitDevices } = useOnlineCommands();
  const toast = useToast();
  const [chosen, choose] = useState<DevicePolicy>();
  const [chosenLease, chooseLease] = useState<(typeof LEASES)[number]>();
  const [isAsked, ask] = useState(false);
  const [isBusy, busy] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  const next = chosen ?? policy;
  const nextLease = chosenLease ?? leaseHours;
  const isOther = { policy: next !== policy, lease: nextLease !== leaseHours };
  const isSame = !isOther.policy && !isOther.lease;
  const who = at === null ? 'unchosen' : by === null ? 'chosenByOther' : 'chosenBy';
  const save = async () => {
    busy(true);
    const result = await setUnitDevices({ policy: next, leaseHours: chosenLease });
    busy(false);
    setFailed(result.ok ? undefined : result);
    if (!result.ok) return;
    ask(false);
    toast({ message: t('saved') });
  };
  return (
    <Section title={t('title')}>
      <form
        noValidate
        aria-label={t('title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame) ask(true);
        }}
      >
        <Stack>
          <Hint>{t('lead')}</Hint>
          <p>{t(who, { name: by ?? '', time: formatDateTime(at ?? 0, language) })}</p>
          <ChoiceGroup
            type="radio"
            name="devices"
            legend={t('legend')}
            hint={t('unsent')}
            value={next}
            onValue={([value]) => {
              choose(DEVICE_POLICIES.find((one) => one === value));
              ask(false);
            }}
            options={DEVICE_POLICIES.map((value) => ({
              value,
              label: t(`is.${value}`),
              description: t(`what.${value}`),
            }))}
          />
          <ChoiceGroup
            type="radio"
            name="lease"
            legend={t('leaseLegend')}
            hint={t('leaseHint')}
            value={String(nextLease)}
            onValue={([value]) => {
              chooseLease(LEASES.find((hours) => String(hours) === value));
              ask(false);
            }}
            options={LEASES.map((hours) => ({ value: String(hours), label: t(`lease.h${hours}`) }))}
          />
          {failed && <FailedNote failed={failed} />}
          {isAsked && !isSame ? (
            <>
              <Note tone="warn" title={t('sure')} live>
                {isOther.policy && <p>{t(consequenceOf(policy, next))}</p>}
                {isOther.lease && <p>{t(nextLease < leaseHours ? 'leaseShorter' : 'leaseLonger')}</p>}
                <p>{t('logged')}</p>
              </Note>
              <Actions>
                <Button kind="primary" blockedBy={isBusy ? t('asking') : undefined} onPress={() => void save()}>
                  {t('yes')}
                </Button>
                <Button kind="quiet" onPress={() => ask(false)}>
                  {t('keep')}
                </Button>
              </Actions>
            </>
          ) : (
            <Actions>
              <Button type="submit" blockedBy={isSame ? t('same') : undefined}>
                {t('save')}
              </Button>
            </Actions>
          )}
        </Stack>
      </form>
    </Section>
  );
}
