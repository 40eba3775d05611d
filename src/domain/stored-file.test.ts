import { describe, expect, it } from 'vitest';
import { humanParts } from './human-parts';
import {
  fileNamedBy,
  fileNamedByChange,
  MAX_FILE_BYTES,
  MEDIA_TYPES,
  PART_BYTES,
  partLength,
  partsOf,
  StoredFile,
  typeOfBytes,
} from './stored-file';

const digest = 'ab'.repeat(32);
const file = (over: object = {}) => ({ type: 'image/jpeg', size: 10, digest, parts: [digest], ...over });
const parts = (count: number) => Array.from({ length: count }, () => digest);

describe('a file that a record names', () => {
  it.each([
    ['of one byte', file({ size: 1 }), true],
    ['of none', file({ size: 0 }), false],
    ['of exactly one part', file({ size: PART_BYTES }), true],
    ['of a part and a byte, in two', file({ size: PART_BYTES + 1, parts: parts(2) }), true],
    ['of a part and a byte, in one', file({ size: PART_BYTES + 1 }), false],
    ['of one part, in two', file({ parts: parts(2) }), false],
    ['as large as may be', file({ size: MAX_FILE_BYTES, parts: parts(20) }), true],
    ['one byte larger', file({ size: MAX_FILE_BYTES + 1, parts: parts(21) }), false],
    ['of another type', file({ type: 'image/gif' }), false],
    ['with a digest that is none', file({ digest: 'AB'.repeat(32) }), false],
  ])('%s', (_, value, good) => {
    expect(StoredFile.safeParse(value).success).toBe(good);
  });

  it.each([1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES, MAX_FILE_BYTES])(
    'of %i bytes is the sum of its parts, none of them empty or too long',
    (size) => {
      const lengths = Array.from({ length: partsOf(size) }, (_, part) => partLength(size, part));
      expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(size);
      for (const one of lengths) expect(one > 0 && one <= PART_BYTES).toBe(true);
    },
  );

  it.each([
    [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'image/png'],
    [[...'%PDF-1.7'].map((char) => char.charCodeAt(0)), 'application/pdf'],
    [[...'GIF89a'].map((char) => char.charCodeAt(0)), undefined],
    [[...'<html>'].map((char) => char.charCodeAt(0)), undefined],
    [[0xff, 0xd8], undefined],
    [[], undefined],
  ])('is known by its first bytes: %j', (bytes, type) => {
    expect(typeOfBytes(new Uint8Array(bytes))).toBe(type);
    if (type) expect(MEDIA_TYPES).toContain(type);
  });

  it('is named by a signed form and by nothing else', () => {
    expect(fileNamedBy({ entity: 'signedForm', body: { file: file() } })?.size).toBe(10);
    expect(fileNamedBy({ entity: 'signedForm', body: {} })).toBeUndefined();
    expect(fileNamedBy({ entity: 'consent', body: { file: file() } })).toBeUndefined();
    expect(fileNamedByChange('attachSignedForm', { formId: 'x' })).toBe('x');
    for (const args of [null, 'x', {}, { formId: 1 }])
      expect(fileNamedByChange('attachSignedForm', args)).toBeUndefined();
    expect(fileNamedByChange('removeSignedForm', { formId: 'x' })).toBeUndefined();
  });

  it('shows none of its digests to the person who mends a refused change', () => {
    expect(humanParts({ formId: crypto.randomUUID(), form: { consentId: crypto.randomUUID(), file: file() } })).toEqual(
      [],
    );
  });
});
