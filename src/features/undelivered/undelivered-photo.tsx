import { useState } from 'react';
import type { StoredFile } from '#domain/stored-file';
import type { OpenedFile } from '#storage/file-access';
import { openQuarantinedFile } from '#storage/quarantined-file';
import { useOnlineCommands } from '#storage/use-online-commands';
import { useBlobAddress } from '#ui/blob-address';
import { Button, buttonClass } from '#ui/button';
import { fileSize } from '#ui/file-size';
import { Note } from '#ui/note';
import { useLanguage } from '#ui/words';
import styles from './undelivered-change.module.css';
import { useUndeliveredWords } from './undelivered-words';

/** The photo that a change names: fetched when the manager asks, logged with the reason, gone with the screen. */
export function UndeliveredPhoto({ reason, id, file }: { reason: string; id: string; file: StoredFile }) {
  const t = useUndeliveredWords();
  const language = useLanguage();
  const online = useOnlineCommands();
  const [asking, setAsking] = useState(false);
  const [end, setEnd] = useState<OpenedFile>();
  const address = useBlobAddress(end?.ok ? end.bytes : undefined, file.type);
  const open = async () => {
    setAsking(true);
    setEnd(await openQuarantinedFile(online, { reason, id, file }).finally(() => setAsking(false)));
  };
  if (address && file.type !== 'application/pdf')
    return <img className={styles.photo} src={address} alt={t('photo.alt')} />;
  if (address)
    return (
      <a href={address} download={t('photo.name')} className={buttonClass('secondary', 's')}>
        {t('photo.pdf', { size: fileSize(file.size, language) })}
      </a>
    );
  return (
    <>
      <div>
        <Button size="s" icon="eye" onPress={() => !asking && void open()}>
          {t('photo.open', { size: fileSize(file.size, language) })}
        </Button>
      </div>
      <p role="status">{asking && t('asking')}</p>
      {end && !end.ok && <Note live tone="warn" title={t(`photo.${end.why}`)} />}
    </>
  );
}
