import type { DeviceLine } from '#storage/online-commands';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { useDevicesWords } from './devices-words';

interface AskToEmptyProps {
  line: DeviceLine | undefined;
  isHere: boolean;
  onClose: () => void;
  onEmpty: (line: DeviceLine) => void;
}

/** Says what happens to a device that is emptied, and asks. It can not be undone, so it asks. */
export function AskToEmpty({ line, isHere, onClose, onEmpty }: AskToEmptyProps) {
  const t = useDevicesWords();
  return (
    <Dialog
      role="alertdialog"
      isOpen={line !== undefined}
      onClose={onClose}
      title={t('ask', { name: line?.name ?? '' })}
      closeLabel={t('close')}
      actions={
        <>
          <Button kind="danger" onPress={() => line && onEmpty(line)}>
            {t('yes')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <p>{t('what')}</p>
      <p>{t('when')}</p>
      {isHere && <p>{t('isHere')}</p>}
    </Dialog>
  );
}
