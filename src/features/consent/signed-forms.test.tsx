import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '#domain/refusal';
import { attachSignedForm, signedForm } from '#domain/signed-form';
import type { MediaType } from '#domain/stored-file';
import type { HeldFile } from '#storage/files';
import type { Settable } from '#storage/live';
import { useDossier } from '#storage/use-dossiers';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { inventedFile } from '#tests/world/invented-files';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import type { PhotoEncoder } from './photo-encoder';
import { SignedForms } from './signed-forms';

screenTests();
/** Addresses that were given out and not taken back. */
const addresses = new Set<string>();
beforeEach(() => {
  addresses.clear();
  // jsdom's files can not give their bytes this way yet.
  Blob.prototype.arrayBuffer = function read(this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
  let made = 0;
  URL.createObjectURL = () => {
    made += 1;
    addresses.add(`blob:${made}`);
    return `blob:${made}`;
  };
  URL.revokeObjectURL = (address) => void addresses.delete(address);
});

const encoded: Blob[] = [];
/** Draws nothing: gives what a camera's photo came to. */
const encode: PhotoEncoder = async (photo) => {
  encoded.push(photo);
  return { type: 'image/jpeg', bytes: inventedFile(2_000) };
};

async function opened(as: 'ylva' | 'nadja' = 'ylva') {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, tilde);
  return { world, device: as === 'ylva' ? ylva : world.device('nadja'), ylva, ...tilde, consentId };
}
const open = (device: TestDevice, caseId: string, consentId: string, encoder = encode) =>
  show(device, '/kort', [
    {
      path: '/kort',
      component: function Card() {
        const view = useDossier(caseId);
        return view ? <SignedForms view={view} consentId={consentId} title="Planera" encode={encoder} /> : null;
      },
    },
  ]);

const file = (size: number, type: MediaType | 'text/html', name = 'formulär') => {
  const bytes = type === 'text/html' ? new TextEncoder().encode('<html>') : inventedFile(size, type);
  return new File(size === 0 ? [] : [bytes], name, { type });
};
const add = () => userEvent.click(screen.getByRole('button', { name: /^Lägg till foto eller skanning/ }));
const choose = (chosen: File) =>
  userEvent.setup({ applyAccept: false }).upload(screen.getByLabelText('Välj en fil'), chosen);

describe('a photo of the signed form', () => {
  it('is shown before it is saved, and then stands on the card with how far it has come', async () => {
    const { device, caseId, consentId } = await opened();
    device.goOffline();
    await open(device, caseId, consentId);
    await add();
    await choose(file(3_000, 'image/jpeg'));
    expect(await screen.findByRole('img', { name: 'Foto av det undertecknade formuläret' })).toBeTruthy();
    expect(screen.getByText(/går underskriften att läsa/)).toBeTruthy();
    expect(encoded.at(-1)?.size).toBe(3_000);
    await userEvent.click(screen.getByRole('button', { name: 'Spara fotot' }));
    expect(await screen.findByText(/^Foto, 2 kB\. Tillagt 23 nov 2026 av Ylva Norberg\.$/)).toBeTruthy();
    expect(screen.getByText(/^Sparat på enheten/)).toBeTruthy();
    expect(addresses.size).toBe(0);
    device.goOnline();
    expect(await screen.findByText('Skickat')).toBeTruthy();
    expect(device.dossier(caseId)?.dossier.list(signedForm)[0]?.body.file.size).toBe(2_000);
  });

  it('is looked at and put away again, and nothing of it stays in the page', async () => {
    const { device, caseId, consentId } = await opened();
    await attach(device, caseId, consentId);
    await open(device, caseId, consentId);
    await userEvent.click(screen.getByRole('button', { name: /^Visa fotot/ }));
    expect(await screen.findByRole('img')).toBeTruthy();
    expect(addresses.size).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: /^Dölj fotot/ }));
    expect(screen.queryByRole('img')).toBeNull();
    expect(addresses.size).toBe(0);
    expect(device.reads.map((read) => read.what)).toEqual(['opened']);
  });

  it('of which only the record is here says in words why it can not be opened', async () => {
    const { world, ylva, caseId, consentId } = await opened();
    const laptop = world.device('jonathan');
    await attach(ylva, caseId, consentId);
    laptop.goOffline();
    await open(laptop, caseId, consentId);
    await userEvent.click(screen.getByRole('button', { name: /^Visa fotot/ }));
    expect(await screen.findByText(/går att öppna när du har kontakt med servern/)).toBeTruthy();
    laptop.goOnline();
    await userEvent.click(screen.getByRole('button', { name: /^Visa fotot/ }));
    expect(await screen.findByRole('img')).toBeTruthy();
  });

  it('that the server found malware in says so, and what to do', async () => {
    const { device, caseId, consentId } = await opened();
    await attach(device, caseId, consentId);
    const { held } = device.files as unknown as { held: Settable<ReadonlyMap<string, HeldFile>> };
    held.set(new Map([...held.get()].map(([id, one]) => [id, { ...one, refused: true, infected: true }])));
    await open(device, caseId, consentId);
    expect(screen.getByText(/^Servern fann skadlig kod i filen och tog inte emot den\. Ta bort den här/)).toBeTruthy();
  });

  it('is removed with an offer to put it back', async () => {
    const { device, caseId, consentId } = await opened();
    await attach(device, caseId, consentId);
    await open(device, caseId, consentId);
    await userEvent.click(screen.getByRole('button', { name: /^Ta bort/ }));
    expect(device.dossier(caseId)?.dossier.list(signedForm)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(device.dossier(caseId)?.dossier.list(signedForm)).toHaveLength(1);
  });

  it('that was chosen and not saved is there when the form is opened again, and goes when it is cancelled', async () => {
    const { device, caseId, consentId } = await opened();
    const first = await open(device, caseId, consentId);
    await add();
    await choose(file(3_000, 'image/jpeg'));
    await screen.findByRole('img');
    first.unmount();
    expect(addresses.size).toBe(0);
    await open(device, caseId, consentId);
    expect(await screen.findByRole('img')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(device.files.held.get().size).toBe(0);
    expect(device.drafts.get(`signedForm:${consentId}`)).toBeUndefined();
  });

  it('is seen by no other unit', async () => {
    const { device: nadja, ylva, caseId, consentId } = await opened('nadja');
    await attach(ylva, caseId, consentId);
    await open(nadja, caseId, consentId);
    expect(screen.getByRole('button', { name: /^Lägg till foto/ })).toBeTruthy();
    expect(screen.queryByText(/Tillagt/)).toBeNull();
  });
});

describe('a file that can not be taken', () => {
  it.each([
    ['empty', file(0, 'image/jpeg'), 'Filen är tom. Välj en annan.'],
    ['no picture', file(10, 'text/html'), /varken ett foto eller en PDF/],
    ['a PDF that is too large', file(10 * 1_048_576 + 1, 'application/pdf'), /Filen är för stor/],
    ['a picture that can not be read', file(3_000, 'image/png'), /går inte att läsa/],
  ])('(%s) says so beside the field, and another may be chosen', async (_, bad, words) => {
    const { device, caseId, consentId } = await opened();
    const broken: PhotoEncoder = (photo) =>
      photo.type === 'image/png' ? Promise.reject(new Error('broken')) : encode(photo);
    await open(device, caseId, consentId, broken);
    await add();
    await choose(bad);
    const field = screen.getByLabelText('Välj en fil');
    await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    const told = described.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    expect(told).toMatch(words);
    expect(device.files.held.get().size).toBe(0);
    await choose(file(3_000, 'image/jpeg'));
    expect(await screen.findByRole('img')).toBeTruthy();
  });

  it('for want of room says that nothing else is lost', async () => {
    const { device, caseId, consentId } = await opened();
    device.files.keep = async () => ({ ok: false, refusal: new Refusal('not-saved') });
    await open(device, caseId, consentId);
    await add();
    await choose(file(3_000, 'image/jpeg'));
    expect(await screen.findByText(/fick inte plats på enheten/)).toBeTruthy();
  });

  it('as it is, where it is a PDF: opened as a download, never drawn', async () => {
    const { device, caseId, consentId } = await opened();
    const before = encoded.length;
    await open(device, caseId, consentId);
    await add();
    await choose(file(3_000, 'application/pdf'));
    const link = await screen.findByRole('link', { name: 'Öppna PDF-filen' });
    expect(link.getAttribute('download')).toBe('samtycke-undertecknat.pdf');
    expect(encoded.length).toBe(before);
    await userEvent.click(screen.getByRole('button', { name: 'Spara PDF-filen' }));
    expect(device.dossier(caseId)?.dossier.list(signedForm)[0]?.body.file.type).toBe('application/pdf');
  });
});

/** Attaches a photo without the screen. */
async function attach(device: TestDevice, caseId: string, consentId: string) {
  const formId = crypto.randomUUID();
  const kept = await device.files.keep(caseId, formId, 'image/jpeg', inventedFile(2_000));
  if (!kept.ok) throw new Error('not kept');
  const done = await device.mutate(caseId, attachSignedForm, { formId, form: { consentId, file: kept.file } });
  if (!done.ok) throw done.refusal;
}
