import type { MediaType } from '#domain/stored-file';

/** A photo as it will be kept. */
export interface EncodedPhoto {
  type: MediaType;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Makes a photo anew, without what the camera wrote beside the picture. Throws where it is no picture. */
export type PhotoEncoder = (photo: Blob) => Promise<EncodedPhoto>;

/** The longer side of a kept photo (pixels): a signature on A4 is still read. */
const LONGEST = 2_400;
const QUALITY = 0.85;

/**
 * Draws the picture anew as JPEG. Only the pixels are drawn, so place, time and the telephone's name do not follow. It is
 * turned as the camera held it, and no side is longer than 2,400 pixels.
 */
export const encodePhoto: PhotoEncoder = async (photo) => {
  const picture = await createImageBitmap(photo);
  try {
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    // What is transparent would turn black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    if (!blob) throw new Error('no picture');
    return { type: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) };
  } finally {
    picture.close();
  }
};
