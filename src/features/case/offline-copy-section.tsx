import { useState } from 'react';
import { DEVICE_RULES } from '#domain/device-policy';
import type { DossierView } from '#storage/dossier-view';
import { useKeeping } from '#storage/use-keeping';
import { useOfflineCopy } from '#storage/use-offline-copy';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useNamedWords } from './named-words';

/** Whether a protected case rests on this device, in words, and the choice to let it. */
export function OfflineCopySection({ view }: { view: DossierView }) {
  const t = useNamedWords();
  const { rests, keep } = useOfflineCopy(view.id);
  const { rests: mayRest } = DEVICE_RULES[useKeeping().policy];
  const [busy, setBusy] = useState(false);
  const change = async () => {
    setBusy(true);
    await keep(!rests);
    setBusy(false);
  };
  return (
    <Section title={t('copy.title')}>
      <Stack>
        <Status tone={rests ? 'warn' : 'guard'} icon={rests ? 'laptop' : 'shield'}>
          {t(rests ? 'copy.here' : 'copy.notHere')}
        </Status>
        <Hint>{t(rests ? 'copy.hereLead' : 'copy.notHereLead')}</Hint>
        {mayRest ? (
          <Actions>
            <Button blockedBy={busy ? t('copy.wait') : undefined} onPress={() => void change()}>
              {t(rests ? 'copy.remove' : 'copy.keep')}
            </Button>
          </Actions>
        ) : (
          <Hint>{t('copy.mayNot')}</Hint>
        )}
      </Stack>
    </Section>
  );
}
