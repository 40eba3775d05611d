import { useState } from 'react';
import { CAPTURE_KEYS } from '#features/meeting/capture-keys';
import { Checkbox } from '#ui/checkbox';
import { Dialog } from '#ui/dialog';
import { KeyTable } from '#ui/key-table';
import { letLettersAct, lettersAct } from '#ui/letter-keys';
import { useKeyWords } from './key-words';
import { KEYS, type KeyName } from './keys';

const NAMES = Object.keys(KEYS) as KeyName[];
const inCase = (name: KeyName) => KEYS[name].includes('$caseId');

/** All keys that do something, and the choice of whether single letters act in this browser. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const t = useKeyWords();
  const [act, setAct] = useState(lettersAct);
  const row = (name: KeyName) => ({ keys: name.split(' '), what: t(`to.${KEYS[name]}` as never) });
  return (
    <Dialog isOpen onClose={onClose} title={t('title')} closeLabel={t('close')}>
      <Checkbox
        label={t('letters')}
        description={t('lettersHelp')}
        checked={act}
        onChange={(event) => {
          letLettersAct(event.currentTarget.checked);
          setAct(event.currentTarget.checked);
        }}
      />
      <KeyTable
        caption={t('always')}
        rows={[
          { keys: ['Ctrl', 'K'], what: t('to.find') },
          { keys: ['Tab'], what: t('tab') },
          { keys: ['Esc'], what: t('escape') },
        ]}
      />
      <KeyTable caption={t('anywhere')} rows={NAMES.filter((name) => !inCase(name)).map(row)} isOff={!act} />
      <KeyTable
        caption={t('atMeeting')}
        rows={Object.entries(CAPTURE_KEYS).map(([key, what]) => ({ keys: [key], what: t(`capture.${what}`) }))}
        isOff={!act}
      />
      <KeyTable caption={t('inCase')} rows={NAMES.filter(inCase).map(row)} isOff={!act} />
    </Dialog>
  );
}
