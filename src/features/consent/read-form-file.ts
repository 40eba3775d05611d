import { MAX_FILE_BYTES, typeOfBytes } from '#domain/stored-file';
import type { EncodedPhoto, PhotoEncoder } from './photo-encoder';

/** Why a chosen file is not taken. */
export type FileFault = 'empty' | 'too-large' | 'wrong-type' | 'unreadable';

/** A telephone's photo may be larger than what is kept of it (bytes). */
const MAX_PHOTO_BYTES = 5 * MAX_FILE_BYTES;

/** What is to be kept of the chosen file: a photo drawn anew, a PDF as it is; or why it is not taken. */
export async function readFormFile(file: Blob, encode: PhotoEncoder): Promise<EncodedPhoto | FileFault> {
  if (file.size === 0) return 'empty';
  if (file.size > MAX_PHOTO_BYTES) return 'too-large';
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return 'unreadable';
  const type = typeOfBytes(bytes);
  if (!type) return 'wrong-type';
  const kept = type === 'application/pdf' ? { type, bytes } : await encode(file).catch(() => undefined);
  if (!kept) return 'unreadable';
  return kept.bytes.length > MAX_FILE_BYTES ? 'too-large' : kept;
}
