import type { DeviceLine } from '#storage/online-commands';
import { ConfirmDialog } from '#ui/confirm-dialog';
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
    <ConfirmDialog
      isOpen={line !== undefined}
      onClose={onClose}
      title={t('ask', { name: line?.name ?? '' })}
      closeLabel={t('close')}
      yes={t('yes')}
      no={t('cancel')}
      onYes={() => line && onEmpty(line)}
    >
      <p>{t('what')}</p>
      <p>{t('when')}</p>
      {isHere && <p>{t('isHere')}</p>}
    </ConfirmDialog>
  );
}
