import { defineWords } from '#ui/words';

/** What is asked aloud when a consent is taken: short, to whoever sits there, with no word that only staff use. */
export const useAskWords = defineWords('consent-ask', {
  sv: {
    ask: 'Fråga så här:',
    guardian: '”{{name}}, vad säger du? Du får säga ja eller nej, eller tänka på saken. Ni får hjälp ändå.”',
    child: '”{{name}}, vi vill prata med andra som kan hjälpa dig. Vad tycker du? Är det något du undrar?”',
    purpose: '”Vi vill prata ihop oss för att … Stämmer det med vad ni vill ha hjälp med? Vill ni att vi gör en plan?”',
    scope: '”Vilka får veta, och vad? Vi går igenom en i taget. Säg nej till det som inte känns rätt.”',
    releasing: '”Vilka av oss får berätta för de andra?”',
    exclusions: '”Är det något som ingen annan ska få veta? Är det någon som ni inte vill ha med?”',
    period: '”Hur länge ska det gälla? Vi hör av oss innan det tar slut.”',
    told: '”Ni bestämmer, och ni kan ändra er när ni vill. Säg bara till, så slutar vi. Det som redan är sagt kan vi inte ta tillbaka. Vill ni att jag förklarar något en gång till?”',
  },
  en: {
    ask: 'Ask like this:',
    guardian: '“{{name}}, what do you say? You may say yes or no, or think it over. You get help all the same.”',
    child:
      '“{{name}}, we would like to talk to others who can help you. What do you think? Is there anything you wonder about?”',
    purpose:
      '“We would like to talk together so that … Is that what you want help with? Do you want us to make a plan?”',
    scope: '“Who may know, and what? We take one at a time. Say no to whatever does not feel right.”',
    releasing: '“Which of us may tell the others?”',
    exclusions: '“Is there anything that nobody else should know? Is there anyone you do not want with us?”',
    period: '“How long should it last? We will be in touch before it ends.”',
    told: '“You decide, and you can change your mind at any time. Just say so, and we stop. What has already been told we cannot take back. Shall I explain anything once more?”',
  },
});
