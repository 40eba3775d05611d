import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { decisionSupport, supportsFor } from '#domain/decision-support';
import { useCounty } from '#storage/use-county';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useBesideWords } from './beside-words';
import { SupportLinks } from './support-links';
import { SupportState } from './support-state';
import { SupportSteps } from './support-steps';

/** Beside a need: the areas of the decision support that its words point at, each opened above what is being written. */
export function NeedSupport({ text }: { text: string }) {
  const t = useBesideWords();
  const language = useLanguage();
  const written = useDeferredValue(text);
  const [openId, setOpenId] = useState('');
  const supports = useCounty()?.dossier.list(decisionSupport) ?? [];
  const found = supportsFor(supports, written);
  const open = supports.find(({ id }) => id === openId);
  if (found.length === 0 && !open) return null;
  return (
    <Note tone="info" title={t('support')}>
      <Actions>
        {found.map(({ one }) => (
          <Button key={one.id} size="s" icon="doc" onPress={() => setOpenId(one.id)}>
            <Written text={one.body.area} />
          </Button>
        ))}
      </Actions>
      <Hint>{t('supportHow')}</Hint>
      <Dialog
        isOpen={open !== undefined}
        onClose={() => setOpenId('')}
        title={<Written text={open?.body.area ?? ''} />}
        closeLabel={t('close')}
        size="l"
      >
        {open && (
          <Stack>
            <SupportState support={open.body} />
            <p lang="sv">{open.body.about}</p>
            <SupportSteps support={open.body} />
            <SupportLinks support={open.body} />
            <p>
              <Link to="/lanet/kunskapsstod/$supportId" params={{ supportId: open.id }} target="_blank" lang={language}>
                {t('whole')}
              </Link>
            </p>
          </Stack>
        )}
      </Dialog>
    </Note>
  );
}
