import type { Respondent } from '#domain/evaluation';

/** What stands around the five questions on paper, in each language, to each who is asked. */
export interface QuestionnaireFrame {
  title: string;
  lead: Record<Respondent, string>;
  scale: Record<Respondent, [least: string, most: string]>;
  mark: (mark: number) => string;
  voluntary: string;
  secret: string;
  more: Record<Respondent, string>;
  back: string;
  office: string;
}

export const QUESTIONNAIRE: Record<'sv' | 'en', QuestionnaireFrame> = {
  sv: {
    title: 'Fem frågor om planen',
    lead: {
      child: 'Vi vill veta vad du tycker. Kryssa under den gubbe som passar bäst. Du får hoppa över frågor.',
      guardian: 'Vi vill veta vad ni tycker. Kryssa i en ruta på varje rad. Ni får hoppa över frågor.',
      staff: 'Vi vill veta vad du tycker. Kryssa i en ruta på varje rad. Du får hoppa över frågor.',
    },
    scale: {
      child: ['Nej', 'Ja'],
      guardian: ['Inte alls', 'Helt och hållet'],
      staff: ['Inte alls', 'Helt och hållet'],
    },
    mark: (mark) => `${mark} av 5`,
    voluntary: 'Det är frivilligt att svara. Svaret ändrar inte vilken hjälp ni får.',
    secret: 'Skriv inget namn. Svaren skrivs in i Samplan och visas bara som siffror, när minst fem har svarat.',
    more: {
      child: 'Vill du säga något mer? Prata med den som gav dig pappret.',
      guardian: 'Vill ni berätta mer? Prata med den som gav er pappret.',
      staff: 'Vill du berätta mer? Prata med den som samordnar.',
    },
    back: 'Lämna pappret till den som gav det.',
    office: 'Ärende {{reference}}. Skriv in svaret under Uppföljning och förstör sedan pappret.',
  },
  en: {
    title: 'Five questions about the plan',
    lead: {
      child: 'We want to know what you think. Put a cross under the face that fits best. You may skip questions.',
      guardian: 'We want to know what you think. Cross one box in each row. You may skip questions.',
      staff: 'We want to know what you think. Cross one box in each row. You may skip questions.',
    },
    scale: {
      child: ['No', 'Yes'],
      guardian: ['Not at all', 'Fully'],
      staff: ['Not at all', 'Fully'],
    },
    mark: (mark) => `${mark} of 5`,
    voluntary: 'It is voluntary to answer. Your answer does not change what help you get.',
    secret:
      'Write no name. The answers are entered into Samplan and shown as numbers only, once at least five have answered.',
    more: {
      child: 'Is there more you want to say? Talk to the person who gave you this paper.',
      guardian: 'Is there more you want to tell? Talk to the person who gave you this paper.',
      staff: 'Is there more you want to tell? Talk to the coordinator.',
    },
    back: 'Give the paper back to the person who gave it to you.',
    office: 'Case {{reference}}. Enter the answer under Follow-up, then destroy the paper.',
  },
};
