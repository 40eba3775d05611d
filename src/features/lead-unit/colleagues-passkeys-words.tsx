import { defineWords } from '#ui/words';

/** The words of what opens a colleague's account, and of inviting the colleague. */
export const useColleaguesPasskeysWords = defineWords('colleagues-passkeys', {
  sv: {
    show: 'Inloggning',
    showOf: 'Inloggning för {{name}}',
    loading: 'Hämtar från servern',
    noContact: 'Det här finns bara på servern, och den går inte att nå just nu.',
    tryAgain: 'Försök igen',
    none: '{{name}} har ingen passkey och kan inte logga in än.',
    revoke: 'Återkalla',
    revokeThis: 'Återkalla passkeyn {{passkey}} för {{name}}, skapad {{time}}',
    sure: 'Ska passkeyn återkallas?',
    sureWhat:
      '{{name}} kommer inte in med den mer och loggas ut där den har använts. Det som är skrivet men inte skickat ligger kvar på datorn tills personen loggar in där igen.',
    yes: 'Ja, återkalla den',
    keep: 'Behåll den',
    close: 'Stäng',
    revoked: 'Passkeyn är återkallad',
    invite: 'Skapa en inbjudan',
    inviteTo: 'Skapa en inbjudan till {{name}}',
    what: 'En inbjudan är en länk som fungerar en gång, inom tre dygn. De passkeys som finns blir kvar: har någon tappats, återkalla den. Den som har haft en passkey bjuds in av två chefer.',
    needsSecond: 'En chef till behöver bjuda in',
    needsSecondWhat:
      '{{name}} har haft en passkey här, så ingen bjuder in ensam. Be en annan chef i verksamheten skapa inbjudan på den här sidan före {{time}}: hen får länken. Det får inte vara någon som du har bjudit in, eller som har bjudit in dig. Finns ingen sådan, be driften.',
    isSecond: '{{by}} har bett om en ny inbjudan',
    isSecondWhat: 'Tala med {{name}} själv först. Skapar du inbjudan före {{time}} får du länken att ge till {{name}}.',
    waits: 'En inbjudan väntar och gäller till {{time}}. Gör du en ny slutar den gälla.',
    link: 'Länk till {{name}}',
    linkHint:
      'Gäller till {{time}} och visas bara nu. Ge den till {{name}} själv: den som har länken kan logga in som {{name}}.',
    copy: 'Kopiera länken',
    copied: 'Länken är kopierad',
    notCopied: 'Det gick inte att kopiera. Markera länken och kopiera den själv.',
  },
  en: {
    show: 'Sign-in',
    showOf: 'Sign-in of {{name}}',
    loading: 'Asking the server',
    noContact: 'This is on the server alone, and it can not be reached just now.',
    tryAgain: 'Try again',
    none: '{{name}} has no passkey and can not sign in yet.',
    revoke: 'Revoke',
    revokeThis: 'Revoke the passkey {{passkey}} of {{name}}, made {{time}}',
    sure: 'Revoke the passkey?',
    sureWhat:
      '{{name}} can not get in with it any more and is signed out where it was used. What is written but not sent stays on that computer until the person signs in there again.',
    yes: 'Yes, revoke it',
    keep: 'Keep it',
    close: 'Close',
    revoked: 'The passkey is revoked',
    invite: 'Make an invitation',
    inviteTo: 'Make an invitation for {{name}}',
    what: 'An invitation is a link that works once, within three days. The passkeys that there are stay: if one is lost, revoke it. Whoever has had a passkey is invited by two managers.',
    needsSecond: 'One more manager must invite',
    needsSecondWhat:
      '{{name}} has had a passkey here, so nobody invites alone. Ask another manager of the unit to make the invitation on this page before {{time}}: that manager gets the link. It may not be somebody whom you invited, or who invited you. If there is none, ask whoever runs the server.',
    isSecond: '{{by}} has asked for a new invitation',
    isSecondWhat:
      'Speak to {{name}} in person first. If you make the invitation before {{time}} you get the link to give to {{name}}.',
    waits: 'An invitation waits and is valid until {{time}}. If you make a new one it ends.',
    link: 'Link for {{name}}',
    linkHint:
      'Valid until {{time}} and shown only now. Give it to {{name}} in person: whoever has the link can sign in as {{name}}.',
    copy: 'Copy the link',
    copied: 'The link is copied',
    notCopied: 'It could not be copied. Select the link and copy it yourself.',
  },
});
