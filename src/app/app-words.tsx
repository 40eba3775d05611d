import { defineWords } from '#ui/words';

/** The words of the frame around every screen. */
export const useAppWords = defineWords('app', {
  sv: {
    close: 'Stäng',
    skip: 'Hoppa till innehållet',
    nav: { label: 'Huvudmeny', myDay: 'Min dag', cases: 'Ärenden', help: 'Behöver din hjälp ({{count}})' },
    me: {
      label: 'Mitt konto',
      language: 'English',
      signOut: 'Byt person',
      practice: 'Övningsläge: alla barn är påhittade',
    },
    save: {
      label: 'Så är det sparat',
      device: 'Sparat på den här enheten',
      sending: 'Skickar',
      all: 'Alla ser det här',
      allAt: 'Alla ser det här ({{time}})',
      offline: 'Inget nät. Sparat här',
      help: 'Behöver din hjälp',
      waiting_one: 'En ändring väntar på att skickas.',
      waiting_other: '{{count}} ändringar väntar på att skickas.',
      nothingWaiting: 'Inget väntar på att skickas.',
      lastSync: 'Senaste kontakt med servern: {{time}}.',
      neverSynced: 'Ingen kontakt med servern än.',
      queue: 'Visa allt som väntar',
    },
    start: {
      opening: 'Öppnar Samplan',
      leaving: 'Loggar ut',
      noContact: 'Det gick inte att logga in. Servern svarar inte.',
      'needs-network': 'Samplan behöver nätet för att öppna',
      'needs-network-lead': 'Ingen är inloggad på den här enheten. Anslut till nätet och försök igen.',
      'lease-over': 'Anslut till nätet för att öppna',
      'lease-over-lead': 'Enheten har varit utan kontakt med servern för länge. Allt du har skrivit finns kvar.',
      retry: 'Försök igen',
    },
    stopped: {
      'signed-out': 'Du är utloggad. Det du har skrivit ligger kvar här. Logga in igen så skickas det.',
      'wrong-actor':
        'Någon annan är inloggad i webbläsaren. Dina ändringar ligger kvar och skickas aldrig som någon annan.',
      'account-closed':
        'Ditt konto är avslutat. Det du hade skrivit är överlämnat till din enhet, och inget mer kan skickas härifrån.',
      'old-client': 'Det finns en ny version av Samplan. Dina ändringar ligger kvar. Ladda om sidan.',
      broken: 'Något gick sönder när dina ändringar skulle skickas. De ligger kvar här. Kontakta supporten.',
      signIn: 'Logga in igen',
      tryAgain: 'Försök igen',
    },
    update: { ready: 'Det finns en ny version av Samplan.', load: 'Ladda om' },
    broken: {
      title: 'Något gick sönder',
      lead: 'Det du har skrivit finns kvar på den här enheten.',
      reload: 'Ladda om sidan',
    },
    notFound: {
      title: 'Sidan finns inte',
      lead: 'Kontrollera adressen, eller börja från Min dag.',
      home: 'Gå till Min dag',
    },
  },
  en: {
    close: 'Close',
    skip: 'Skip to content',
    nav: { label: 'Main menu', myDay: 'My day', cases: 'Cases', help: 'Needs your help ({{count}})' },
    me: {
      label: 'My account',
      language: 'Svenska',
      signOut: 'Change person',
      practice: 'Practice mode: every child is invented',
    },
    save: {
      label: 'How it is saved',
      device: 'Saved on this device',
      sending: 'Sending',
      all: 'Everyone sees this',
      allAt: 'Everyone sees this ({{time}})',
      offline: 'No network. Saved here',
      help: 'Needs your help',
      waiting_one: 'One change is waiting to be sent.',
      waiting_other: '{{count}} changes are waiting to be sent.',
      nothingWaiting: 'Nothing is waiting to be sent.',
      lastSync: 'Last contact with the server: {{time}}.',
      neverSynced: 'No contact with the server yet.',
      queue: 'Show everything that waits',
    },
    start: {
      opening: 'Opening Samplan',
      leaving: 'Signing out',
      noContact: 'Signing in did not work. The server does not answer.',
      'needs-network': 'Samplan needs the network to open',
      'needs-network-lead': 'Nobody is signed in on this device. Connect to the network and try again.',
      'lease-over': 'Connect to the network to open',
      'lease-over-lead':
        'The device has been without contact with the server for too long. All that you wrote is still here.',
      retry: 'Try again',
    },
    stopped: {
      'signed-out': 'You are signed out. What you wrote is still here. Sign in again and it will be sent.',
      'wrong-actor':
        'Someone else is signed in in this browser. Your changes stay here and are never sent as somebody else.',
      'account-closed':
        'Your account has ended. What you had written is handed over to your unit, and nothing more can be sent from here.',
      'old-client': 'There is a new version of Samplan. Your changes stay here. Reload the page.',
      broken: 'Something broke when your changes were to be sent. They are still here. Contact support.',
      signIn: 'Sign in again',
      tryAgain: 'Try again',
    },
    update: { ready: 'There is a new version of Samplan.', load: 'Reload' },
    broken: { title: 'Something broke', lead: 'What you wrote is still on this device.', reload: 'Reload the page' },
    notFound: {
      title: 'There is no such page',
      lead: 'Check the address, or start from My day.',
      home: 'Go to My day',
    },
  },
});
