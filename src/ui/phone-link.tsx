import { defineWords } from './words.tsx';

const useWords = defineWords('phone-link', {
  sv: { call: 'Ring {{phone}}' },
  en: { call: 'Call {{phone}}' },
});

/** A telephone number as it was written, which calls it where the device can. */
export function PhoneLink({ phone }: { phone: string }) {
  const t = useWords();
  return (
    <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} aria-label={t('call', { phone })}>
      {phone}
    </a>
  );
}
