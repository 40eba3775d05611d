// A device with something unsent of every kind, as today's code leaves it on its disk: made once, kept for later releases.
import { openCase } from '#domain/case';
import { editChildContact, noteChildContact } from '#domain/child-contact';
import { recordConsent } from '#domain/record-consent';
import { attachSignedForm } from '#domain/signed-form';
import { UNIT } from '#mocks/families/units';
import { computer } from '#tests/world/computer';
import {
  contactArgs,
  narrowConsentArgs,
  openCaseArgs,
  pulledWhole,
  recordOf,
  sessionOf,
} from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { inventedFile } from '#tests/world/invented-files';
import { dumpDisk } from './disk-dump';

export const DRAFT = 'A form that was half written';
export const PHOTO = inventedFile(1_000);

/**
 * Of one case: its opening, a consent and a note that the server of then had taken (in tables that know of it also as
 * sent again after a restore, and as taken and shown), a note that it refused, a note, an edit of it and a photo that
 * were never sent; a draft, a page that was printed; and two other cases at rest as they were fetched. As text.
 */
export async function keepDisk(): Promise<string> {
  const clock = handClock();
  let disk: IDBFactory | undefined;
  const pc = computer(clock, { over: (own) => (disk = own) });
  const session = sessionOf('ylva', clock.now());
  const { device, store, unlocked, ...tab } = await pc.signIn(session);
  await store.restart('before');
  const others = ['a', 'b'].map((word) => pulledWhole(crypto.randomUUID(), [recordOf(session.actor.unit, word)]));
  await store.apply(others);
  const id = crypto.randomUUID();
  const newest = () => device.outbox.get().at(-1)?.id ?? '';
  let dossierSeq = 0;
  async function taken() {
    dossierSeq += 1;
    await store.acknowledge([{ id: newest(), seq: dossierSeq, result: 'applied', dossierSeq }]);
  }
  const consentId = crypto.randomUUID();
  await device.mutate(id, openCase, openCaseArgs());
  await taken();
  await device.mutate(id, recordConsent, narrowConsentArgs(consentId, UNIT.nurses));
  await taken();
  await device.mutate(id, noteChildContact, contactArgs('sent'));
  await taken();
  if (unlocked.db.tables.some(({ name }) => name === 'taken')) {
    // All that was taken waits again; one is taken again and has been seen.
    await store.restart('restored', clock.now());
    const [first] = await store.waiting(1);
    await store.acknowledge([{ id: first?.id ?? '', seq: 1, result: 'applied', dossierSeq: 1 }]);
    const records =
      device.dossier(id)?.records.filter(({ entity }) => ['case', 'child', 'frame'].includes(entity)) ?? [];
    await store.apply([pulledWhole(id, [...records])]);
  }
  await device.mutate(id, noteChildContact, contactArgs('refused'));
  await store.acknowledge([{ id: newest(), seq: 4, result: 'refused', code: 'closed' }]);
  const waiting = contactArgs('first');
  await device.mutate(id, noteChildContact, waiting);
  await device.mutate(id, editChildContact, {
    childContactId: waiting.childContactId,
    changes: { phone: { from: 'first', to: 'second' } },
    conflictIds: { phone: crypto.randomUUID() },
  });
  const formId = crypto.randomUUID();
  const kept = await device.files.keep(id, formId, 'image/jpeg', PHOTO);
  if (!kept.ok) throw new Error('the photo was not kept');
  await device.mutate(id, attachSignedForm, { formId, form: { consentId, file: kept.file } });
  device.drafts.set('kept', DRAFT);
  await device.logRead(id, 'printed', 'plan 1');
  await tab.close();
  if (!disk) throw new Error('no disk');
  return dumpDisk(disk);
}
