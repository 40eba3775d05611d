import { defineWords } from '#ui/words';

/** The words of the choice of what a unit's devices may keep. */
export const useDevicePolicyWords = defineWords('devicePolicy', {
  sv: {
    title: 'Vad enheterna får spara',
    lead: 'Det gäller alla som arbetar i verksamheten, på varje dator, surfplatta och telefon.',
    unchosen: 'Ingen har valt något annat än det som gäller från början.',
    chosenBy: '{{name}} valde det här {{time}}.',
    chosenByOther: 'Den som sköter Samplan valde det här {{time}}.',
    legend: 'Vad får ligga på enheten?',
    unsent:
      'Vad du än väljer ligger det som någon har skrivit men inte hunnit skicka kvar på enheten, krypterat, tills servern har det. Inget arbete försvinner.',
    is: {
      encrypted: 'Ärendena, krypterade',
      'memory-only': 'Inga ärenden',
      'offline-off': 'Inga ärenden, och inget visas utan nät',
    },
    what: {
      encrypted: 'Man kan läsa och skriva utan nät, och öppna Samplan utan nät.',
      'memory-only':
        'Ärendena hämtas varje gång Samplan öppnas eller låses upp. Bryts nätet en stund går det att arbeta vidare, men det går inte att öppna Samplan på nytt och se dem.',
      'offline-off':
        'Bryts nätet längre än en halv minut döljs ärendena, och det går inte att skriva förrän det är tillbaka.',
    },
    leaseLegend: 'Hur länge får en enhet vara utan kontakt med servern?',
    leaseHint:
      'Därefter öppnas Samplan inte på den förrän den har nät. Det som någon har skrivit ligger kvar, krypterat.',
    lease: {
      h120: 'Fem dygn, som det är från början',
      h72: 'Tre dygn',
      h24: 'Ett dygn',
      h8: 'Åtta timmar',
    },
    leaseShorter:
      'En enhet som har varit utan kontakt längre än så stängs och öppnas när den når servern. En enhet följer det nya från och med nästa kontakt.',
    leaseLonger: 'Enheterna får vara längre utan kontakt från och med nästa gång de når servern.',
    save: 'Ändra',
    same: 'Det är det som gäller nu. Välj något annat först.',
    sure: 'Ska det här gälla från och med nu?',
    erases:
      'Ärendena på verksamhetens enheter raderas när enheterna når servern nästa gång. En enhet som inte når servern har dem kvar, krypterade, tills dess.',
    rests: 'Ärendena sparas, krypterade, på verksamhetens enheter från och med nästa gång de når servern.',
    neither: 'Enheterna följer det när de når servern nästa gång.',
    logged: 'Ändringen skrivs i loggen med ditt namn.',
    yes: 'Ja, ändra',
    keep: 'Ändra inte',
    asking: 'Frågar servern',
    saved: 'Ändringen är sparad',
  },
  en: {
    title: 'What the devices may keep',
    lead: 'It holds for everyone who works in the service, on every computer, tablet and phone.',
    unchosen: 'Nobody has chosen anything other than what holds from the start.',
    chosenBy: '{{name}} chose this {{time}}.',
    chosenByOther: 'Whoever runs Samplan chose this {{time}}.',
    legend: 'What may lie on the device?',
    unsent:
      'Whatever you choose, what someone has written and not yet sent stays on the device, encrypted, until the server has it. No work is lost.',
    is: {
      encrypted: 'The cases, encrypted',
      'memory-only': 'No cases',
      'offline-off': 'No cases, and nothing is shown without a network',
    },
    what: {
      encrypted: 'One can read and write without a network, and open Samplan without one.',
      'memory-only':
        'The cases are fetched each time Samplan is opened or unlocked. If the network is away for a while one can work on, but not open Samplan anew and see them.',
      'offline-off':
        'If the network is away for more than half a minute the cases are hidden, and nothing can be written until it is back.',
    },
    leaseLegend: 'How long may a device be without contact with the server?',
    leaseHint:
      'After that Samplan does not open on it until it has a network. What someone has written stays, encrypted.',
    lease: {
      h120: 'Five days, as it is from the start',
      h72: 'Three days',
      h24: 'One day',
      h8: 'Eight hours',
    },
    leaseShorter:
      'A device that has been without contact for longer is closed, and opens once it reaches the server. A device follows the new choice from its next contact.',
    leaseLonger: 'The devices may be without contact for longer from the next time they reach the server.',
    save: 'Change',
    same: 'This is what holds now. Choose something else first.',
    sure: 'Is this to hold from now on?',
    erases:
      'The cases on the devices of the service are erased the next time these reach the server. A device that does not reach it keeps them, encrypted, until then.',
    rests: 'The cases are kept, encrypted, on the devices of the service from the next time these reach the server.',
    neither: 'The devices follow it the next time they reach the server.',
    logged: 'The change is written in the log with your name.',
    yes: 'Yes, change it',
    keep: 'Do not change it',
    asking: 'Asking the server',
    saved: 'The change is saved',
  },
});
