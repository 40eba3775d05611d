import type { StoredFile } from '#domain/stored-file';
import { useBlobAddress } from '#ui/blob-address';
import { buttonClass } from '#ui/button';
import { fileSize } from '#ui/file-size';
import { useLanguage } from '#ui/words';
import styles from './signed-form.module.css';
import { useSignedFormWords } from './signed-form-words';

/** The photo itself; a PDF as a file to open. Nothing of it stays in the page once it is no longer shown. */
export function ShownForm({ bytes, file }: { bytes: Uint8Array<ArrayBuffer>; file: StoredFile }) {
  const t = useSignedFormWords();
  const language = useLanguage();
  const address = useBlobAddress(bytes, file.type);
  if (!address) return null;
  if (file.type !== 'application/pdf') return <img className={styles.photo} src={address} alt={t('preview')} />;
  return (
    <p>
      {t('pdfReady', { size: fileSize(file.size, language) })}{' '}
      <a href={address} download={t('fileName')} className={buttonClass('secondary', 's')}>
        {t('openPdf')}
      </a>
    </p>
  );
}
