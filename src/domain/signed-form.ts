import * as z from 'zod';
import { consent } from './consent';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { existing, ownRecord } from './own-record';
import { Refusal } from './refusal';
import { MAX_FILES, StoredFile } from './stored-file';
import { requireTakesPart } from './takes-part';

/**
 * A photo or a scan of the form that somebody signed. The unit's own record, never shared: whoever else needs to see the
 * signature asks the unit that keeps the paper. What was agreed stands in the consent, never in the picture.
 */
export const SignedForm = z.object({ consentId: z.uuid(), file: StoredFile });
export type SignedForm = z.infer<typeof SignedForm>;
export const signedForm = defineEntity('signedForm', SignedForm);

/**
 * Names a photo or a scan as the signed form of a consent. Its bytes follow by themselves, in parts, known by `formId`.
 * At most five of one unit for one consent.
 */
export const attachSignedForm = defineMutation({
  name: 'attachSignedForm',
  args: z.object({ formId: z.uuid(), form: SignedForm }),
  run(dossier, { formId, form }, ctx) {
    requireTakesPart(ctx);
    existing(dossier, consent, form.consentId);
    const there = dossier.list(signedForm).filter((one) => one.body.consentId === form.consentId);
    if (there.length >= MAX_FILES) throw new Refusal('rule', { remedy: 'remove-a-file', field: 'file' });
    dossier.create(signedForm, formId, form, author(ctx), { audience: 'own' });
  },
});

/** Hides a photo or a scan of the own unit. The server keeps record and bytes. */
export const removeSignedForm = defineMutation({
  name: 'removeSignedForm',
  args: z.object({ formId: z.uuid() }),
  run(dossier, { formId }, ctx) {
    ownRecord(dossier, signedForm, formId, ctx);
    dossier.remove(signedForm, formId, author(ctx));
  },
});
