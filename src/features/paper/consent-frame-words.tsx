import type { PaperForm } from './paper-form';

/**
 * The words of the consent form that the family signs. What people wrote stays in Swedish. The Arabic frame has not
 * been read by a native reader, and the paper says so (`unchecked` of frame-words).
 */
export interface ConsentFrameWords {
  kicker: string;
  title: string;
  purpose: string;
  plan(isCovered: boolean): string;
  who: string;
  what: string;
  releases: string;
  checks: string;
  weaker: string;
  period(from: string, to: string): string;
  know: string;
  voluntary: string;
  takeBack: string;
  already: string;
  not: string;
  notHint: string;
  sign(name: string): string;
  child(name: string): string;
  received: string;
}

const sv: ConsentFrameWords = {
  kicker: 'Samordnad individuell plan (SIP)',
  title: 'Samtycke till att dela uppgifter',
  purpose: 'Vad uppgifterna ska användas till',
  plan: (isCovered) =>
    isCovered ? 'Samtycket gäller också att vi gör en plan (SIP).' : 'Samtycket gäller inte att vi gör en plan (SIP).',
  who: 'Vem får?',
  what: 'Vad?',
  releases: 'De här får lämna ut uppgifterna',
  checks: 'Var och en av dem kontrollerar samtycket innan något lämnas ut.',
  weaker: 'Sekretessen är svagare här. Ni bestämmer om det ändå får delas.',
  period: (from, to) => `Samtycket gäller från ${from} till och med ${to}.`,
  know: 'Det här ska ni veta',
  voluntary: 'Det är frivilligt. Säger ni nej får ni ändå annat stöd.',
  takeBack:
    'Ni kan ta tillbaka samtycket när ni vill, helt eller delvis. Säg det till vem som helst av oss. Ni behöver inte säga varför.',
  already: 'Det som redan är delat finns kvar hos den som har fått det. Inget nytt lämnas ut.',
  not: 'Det här vill vi inte att ni delar',
  notHint: 'Skriv vilka uppgifter det är, eller vem som inte ska vara med.',
  sign: (name) => `${name}: ja / nej, namnteckning och datum`,
  child: (name) => `${name}, om du vill: ja / nej, namn och datum`,
  received: 'Mottaget av (namn, verksamhet och datum)',
};

const easy: ConsentFrameWords = {
  ...sv,
  kicker: 'Min SIP',
  title: 'Får vi prata med varandra om dig?',
  purpose: 'Därför vill vi prata',
  plan: (isCovered) => (isCovered ? 'Vi vill också göra en plan.' : 'Vi gör ingen plan nu.'),
  who: 'Vem får veta?',
  what: 'Vad får de veta?',
  releases: 'De här får berätta',
  checks: 'De läser det här pappret först.',
  weaker: 'Här kan fler få veta. Du och din familj bestämmer.',
  period: (from, to) => `Det gäller från den ${from}. Det slutar den ${to}.`,
  know: 'Bra att veta',
  voluntary: 'Du får säga nej. Du får hjälp ändå.',
  takeBack: 'Du får ändra dig. Säg det till en vuxen som du litar på.',
  already: 'Det vi redan har berättat kan vi inte ta tillbaka. Men vi slutar berätta mer.',
  not: 'Det här vill jag inte att ni berättar',
  notHint: 'Skriv eller rita. En vuxen kan hjälpa till.',
  child: (name) => `${name}: ja / nej, ditt namn och datum`,
};

const en: ConsentFrameWords = {
  kicker: 'Coordinated individual plan (SIP)',
  title: 'Consent to share information',
  purpose: 'What the information is to be used for',
  plan: (isCovered) =>
    isCovered
      ? 'The consent also covers that we make a plan (SIP).'
      : 'The consent does not cover that we make a plan (SIP).',
  who: 'Who may receive?',
  what: 'What?',
  releases: 'These may give out the information',
  checks: 'Each of them checks the consent before anything is given out.',
  weaker: 'Secrecy is weaker here. You decide whether it may be shared all the same.',
  period: (from, to) => `The consent is valid from ${from} to and including ${to}.`,
  know: 'What you should know',
  voluntary: 'It is voluntary. If you say no you still get other support.',
  takeBack:
    'You may take the consent back whenever you want, all of it or a part. Tell any one of us. You need not say why.',
  already: 'What has already been shared stays with whoever received it. Nothing new is given out.',
  not: 'This we do not want you to share',
  notHint: 'Write which information it is, or who is not to take part.',
  sign: (name) => `${name}: yes / no, signature and date`,
  child: (name) => `${name}, if you want: yes / no, name and date`,
  received: 'Received by (name, service and date)',
};

const ar: ConsentFrameWords = {
  kicker: 'خطة فردية منسقة (SIP)',
  title: 'موافقة على مشاركة المعلومات',
  purpose: 'الغرض من استخدام المعلومات',
  plan: (isCovered) => (isCovered ? 'تشمل الموافقة أيضًا أن نضع خطة (SIP).' : 'لا تشمل الموافقة وضع خطة (SIP).'),
  who: 'من يحصل على المعلومات؟',
  what: 'أي معلومات؟',
  releases: 'يجوز لهؤلاء إعطاء المعلومات',
  checks: 'يتحقق كل منهم من الموافقة قبل إعطاء أي معلومات.',
  weaker: 'السرية هنا أضعف. أنتم تقررون هل تجوز المشاركة مع ذلك.',
  period: (from, to) => `تسري الموافقة من ${from} حتى نهاية ${to}.`,
  know: 'ما ينبغي أن تعرفوه',
  voluntary: 'الموافقة طوعية. إذا قلتم لا فستحصلون على الدعم الآخر مع ذلك.',
  takeBack: 'يمكنكم سحب الموافقة متى شئتم، كلها أو جزءًا منها. أخبروا أيًّا منا. لا يلزم ذكر السبب.',
  already: 'ما تمت مشاركته يبقى عند من حصل عليه. لن تُعطى معلومات جديدة.',
  not: 'هذا ما لا نريد أن تشاركوه',
  notHint: 'اكتبوا ما هي المعلومات، أو من الذي لا ينبغي أن يشارك.',
  sign: (name) => `${name}: نعم / لا، التوقيع والتاريخ`,
  child: (name) => `${name}، إذا أردت: نعم / لا، الاسم والتاريخ`,
  received: 'استلمها (الاسم والجهة والتاريخ)',
};

export const CONSENT_FRAME_WORDS: Record<PaperForm, ConsentFrameWords> = { sv, easy, en, ar };
