import { defineWords } from '#ui/words';

/** What is said when the server has come back from an older backup. */
export const useRestoredWords = defineWords('restored', {
  sv: {
    title: 'Servern har återställts från en säkerhetskopia från {{time}}.',
    titleUntimed: 'Servern har återställts från en äldre säkerhetskopia.',
    again_one: 'En ändring som den hade tappat skickades igen härifrån.',
    again_other: '{{count}} ändringar som den hade tappat skickades igen härifrån.',
    none: 'Den hade inte tappat något som du har skrivit på den här enheten.',
    refused_one: 'En ändring som den hade tappat kunde inte tas emot. Orden finns kvar här.',
    refused_other: '{{count}} ändringar som den hade tappat kunde inte tas emot. Orden finns kvar här.',
    help: 'Visa vad som behöver din hjälp',
    dropped: 'Det du skickade före {{time}} sparas inte längre här. Kontrollera att det står i ärendena.',
    others: 'Det som andra har skrivit efter säkerhetskopian kommer tillbaka när deras enheter får kontakt.',
    seen: 'Jag har läst',
  },
  en: {
    title: 'The server has been restored from a backup of {{time}}.',
    titleUntimed: 'The server has been restored from an older backup.',
    again_one: 'One change that it had lost was sent again from here.',
    again_other: '{{count}} changes that it had lost were sent again from here.',
    none: 'It had lost nothing that you wrote on this device.',
    refused_one: 'One change that it had lost could not be taken. The words are kept here.',
    refused_other: '{{count}} changes that it had lost could not be taken. The words are kept here.',
    help: 'Show what needs your help',
    dropped: 'What you sent before {{time}} is no longer kept here. Check that it stands in the cases.',
    others: 'What others have written since the backup comes back when their devices have contact.',
    seen: 'I have read this',
  },
});
