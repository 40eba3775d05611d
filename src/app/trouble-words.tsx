import { defineWords } from '#ui/words';

/** What is said where this device's own storage fails. Each sentence says what is safe and what to do. */
export const useTroubleWords = defineWords('trouble', {
  sv: {
    full: 'Enheten är full. Det du skriver nu är inte sparat. Låt sidan vara öppen, frigör utrymme och spara igen.',
    unwritable: 'Det går inte att spara på enheten just nu. Låt sidan vara öppen och försök spara igen.',
    gone: 'Webbläsaren har tömt det som var sparat här. Kopiera det du inte hunnit spara och ladda sedan om sidan.',
    newer: 'En annan flik har en nyare version av Samplan. Kopiera det du inte hunnit spara och ladda sedan om sidan.',
    damaged:
      'Något som du har sparat här går inte att läsa och har inte skickats. Kontrollera dina senaste ändringar och kontakta supporten.',
    damagedLog:
      'Loggen över vad du har öppnat här är skadad, och en del av den har inte skickats. Det du har skrivit är oskadat. Kontakta supporten.',
    reload: 'Ladda om sidan',
    blocked: 'Samplan är öppet i en annan flik',
    blockedLead: 'Den fliken har en äldre version. Stäng den, så öppnas Samplan här. Det du har skrivit finns kvar.',
  },
  en: {
    full: 'The device is full. What you write now is not saved. Leave the page open, free some space and save again.',
    unwritable: 'Nothing can be saved on the device now. Leave the page open and try to save again.',
    gone: 'The browser has emptied what was saved here. Copy what you have not saved yet, then reload the page.',
    newer: 'Another tab has a newer version of Samplan. Copy what you have not saved yet, then reload the page.',
    damaged:
      'Something that you saved here can not be read and has not been sent. Check your latest changes and contact support.',
    damagedLog:
      'The log of what you have opened here is damaged, and part of it has not been sent. What you wrote is unharmed. Contact support.',
    reload: 'Reload the page',
    blocked: 'Samplan is open in another tab',
    blockedLead: 'That tab has an older version. Close it, and Samplan opens here. What you wrote is still there.',
  },
});
