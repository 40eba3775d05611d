import type { PaperForm } from './paper-form';

/**
 * The words of the paper's frame. Free text is never translated by a machine: what people wrote stays in Swedish and
 * is read by the interpreter. The Arabic frame has not been read by a native reader yet, and the paper says so.
 */
export interface FrameWords {
  kicker: string;
  title(name: string): string;
  born(year: string): string;
  version(number: number, date: string): string;
  draft: string;
  notSynced: string;
  asOf(date: string): string;
  swedishText: string;
  unchecked: string;
  voice(name: string): string;
  happens: string;
  what: string;
  who: string;
  when: string;
  family: string;
  from(date: string): string;
  by(date: string): string;
  between(from: string, to: string): string;
  noDate: string;
  noOwner: string;
  noActions: string;
  call(name: string): string;
  coordinator: string;
  meetAgain: string;
  meetAt(time: string, place: string): string;
  notSet: string;
  calls(name: string): string;
  goals: string;
  disagreement: string;
  unmet: string;
  crisis: string;
  danger: string;
  consent: string;
  consentTo: string;
  consentWhat: string;
  consentUntil(date: string): string;
  noConsent: string;
  withdraw: string;
  signatures: string;
  interpreter: string;
  translatedBy: string;
  original: string;
}

const sv: FrameWords = {
  kicker: 'Samordnad individuell plan (SIP)',
  title: (name) => `${name}${/[sxz]$/i.test(name) ? '' : 's'} plan`,
  born: (year) => `född ${year}`,
  version: (number, date) => `Version ${number}, fastställd ${date}.`,
  draft: 'Utkast. Planen är inte fastställd än.',
  notSynced: 'Inte skickad till servern än. Andra har inte sett den här versionen.',
  asOf: (date) => `Det som står här gällde vid senaste kontakten med servern, ${date}.`,
  swedishText: '',
  unchecked: '',
  voice: (name) => `Viktigt för ${name}`,
  happens: 'Det här ska hända',
  what: 'Vad?',
  who: 'Vem?',
  when: 'När?',
  family: 'Ni i familjen',
  from: (date) => `Från ${date}`,
  by: (date) => `Senast ${date}`,
  between: (from, to) => `${from} till ${to}`,
  noDate: 'Ingen tid bestämd än',
  noOwner: 'Ingen har tagit ansvar än',
  noActions: 'Inga insatser är bestämda än.',
  call: (name) => `Ring ${name}`,
  coordinator: 'Samordnare för planen',
  meetAgain: 'Vi ses igen',
  meetAt: (time, place) => [time && `klockan ${time}`, place].filter(Boolean).join(', '),
  notSet: 'Ingen tid är bestämd än.',
  calls: (name) => `${name} kallar er.`,
  goals: 'Våra mål',
  disagreement: 'Det vi inte är överens om',
  unmet: 'Stöd som ingen kan ge just nu',
  crisis: 'Om planen inte håller',
  danger: 'Fara för livet: ring 112.',
  consent: 'Det här har ni sagt ja till att dela',
  consentTo: 'Vem får?',
  consentWhat: 'Vad?',
  consentUntil: (date) => `Ert ja gäller till ${date}.`,
  noConsent: 'Inget samtycke gäller just nu. Då delar vi ingenting med stöd av samtycke.',
  withdraw: 'Ni kan säga nej när ni vill, till vem som helst av oss. Då slutar vi dela. Ni får ändå annat stöd.',
  signatures: 'Underskrifter',
  interpreter: 'Tolkat av (namn och datum)',
  translatedBy: 'Översatt av (namn och datum)',
  original: 'Originalet är ert.',
};

const easy: FrameWords = {
  ...sv,
  kicker: 'Min SIP',
  title: () => 'Min plan',
  voice: () => 'Det här är viktigt för mig',
  version: (number, date) => `Plan nummer ${number}. Bestämd ${date}.`,
  draft: 'Planen är inte klar än.',
  notSynced: 'Den här planen är inte skickad än.',
  asOf: (date) => `Det här gällde den ${date}.`,
  family: 'Ni hemma',
  from: (date) => `Börjar den ${date}.`,
  by: (date) => `Ska vara klart den ${date}.`,
  between: (from, to) => `Från den ${from} till den ${to}.`,
  noDate: 'Vi vet inte när än.',
  noOwner: 'Vi vet inte vem än.',
  noActions: 'Vi har inte bestämt något än.',
  call: (name) => `Fråga ${name}`,
  coordinator: 'Vill du veta mer? Är något fel i planen? Ring.',
  notSet: 'Vi har inte bestämt dag än.',
  goals: 'Det här vill vi',
  disagreement: 'Det här tycker vi olika om',
  unmet: 'Det här kan ingen hjälpa till med just nu',
  crisis: 'Om det blir svårt',
  danger: 'Är det fara för livet? Ring 112.',
  consent: 'Vem får veta?',
  consentUntil: (date) => `Det gäller till den ${date}.`,
  noConsent: 'Just nu får ingen annan veta.',
  withdraw: 'Du kan ändra dig. Säg det till en vuxen som du litar på.',
  original: 'Det här pappret är ditt.',
};

const en: FrameWords = {
  kicker: 'Coordinated individual plan (SIP)',
  title: (name) => `${name}’s plan`,
  born: (year) => `born ${year}`,
  version: (number, date) => `Version ${number}, decided ${date}.`,
  draft: 'Draft. The plan is not decided yet.',
  notSynced: 'Not sent to the server yet. Others have not seen this version.',
  asOf: (date) => `What stands here was valid at the last contact with the server, ${date}.`,
  swedishText:
    'What staff and family wrote stands in Swedish, as they wrote it. Ask the interpreter to read it to you.',
  unchecked: '',
  voice: (name) => `Important to ${name}`,
  happens: 'This will happen',
  what: 'What?',
  who: 'Who?',
  when: 'When?',
  family: 'You in the family',
  from: (date) => `From ${date}`,
  by: (date) => `By ${date}`,
  between: (from, to) => `${from} to ${to}`,
  noDate: 'No time set yet',
  noOwner: 'Nobody has taken this on yet',
  noActions: 'No actions are decided yet.',
  call: (name) => `Call ${name}`,
  coordinator: 'Coordinator of the plan',
  meetAgain: 'We meet again',
  meetAt: (time, place) => [time && `at ${time}`, place].filter(Boolean).join(', '),
  notSet: 'No time is set yet.',
  calls: (name) => `${name} will call you to the meeting.`,
  goals: 'Our goals',
  disagreement: 'What we do not agree on',
  unmet: 'Support that nobody can give right now',
  crisis: 'If the plan does not hold',
  danger: 'Danger to life: call 112.',
  consent: 'What you have said yes to sharing',
  consentTo: 'With whom?',
  consentWhat: 'What?',
  consentUntil: (date) => `Your yes is valid until ${date}.`,
  noConsent: 'No consent is valid right now. Nothing is shared on the ground of consent.',
  withdraw: 'You may say no at any time, to any one of us. Then we stop sharing. You still get other support.',
  signatures: 'Signatures',
  interpreter: 'Interpreted by (name and date)',
  translatedBy: 'Translated by (name and date)',
  original: 'The original is yours.',
};

const ar: FrameWords = {
  kicker: 'الخطة الفردية المنسّقة (SIP)',
  title: (name) => `خطة ⁨${name}⁩`,
  born: (year) => `سنة الميلاد ${year}`,
  version: (number, date) => `النسخة ${number}، اعتُمدت في ${date}.`,
  draft: 'مسودة. لم تُعتمد الخطة بعد.',
  notSynced: 'لم تُرسل إلى الخادم بعد. لم يرَ الآخرون هذه النسخة.',
  asOf: (date) => `ما هو مكتوب هنا كان ساريًا عند آخر اتصال بالخادم، ${date}.`,
  swedishText:
    'العناوين مكتوبة بالعربية. ما كتبه الموظفون والعائلة مكتوب بالسويدية كما هو. اطلبوا من المترجم الشفوي أن يقرأه لكم.',
  unchecked: 'لم يراجع هذا النص العربي متحدثٌ أصلي بعد.',
  voice: (name) => `المهم بالنسبة إلى ⁨${name}⁩`,
  happens: 'ماذا سيحدث؟',
  what: 'ماذا؟',
  who: 'من؟',
  when: 'متى؟',
  family: 'أنتم في العائلة',
  from: (date) => `من ${date}`,
  by: (date) => `حتى ${date}`,
  between: (from, to) => `من ${from} إلى ${to}`,
  noDate: 'لم يُحدَّد موعد بعد',
  noOwner: 'لم يتولَّ أحد المسؤولية بعد',
  noActions: 'لم تُحدَّد إجراءات بعد.',
  call: () => 'بمن تتصلون؟',
  coordinator: 'منسّق الخطة',
  meetAgain: 'موعد لقائنا القادم',
  meetAt: (time, place) => [time && `الساعة ⁨${time}⁩`, place && `⁨${place}⁩`].filter(Boolean).join('، '),
  notSet: 'لم يُحدَّد موعد بعد.',
  calls: (name) => `سيدعوكم ⁨${name}⁩ إلى اللقاء.`,
  goals: 'أهدافنا',
  disagreement: 'ما لم نتفق عليه',
  unmet: 'دعم لا يستطيع أحد تقديمه الآن',
  crisis: 'إذا لم تنجح الخطة',
  danger: 'عند وجود خطر على الحياة اتصلوا بالرقم ⁨112⁩.',
  consent: 'ما وافقتم على مشاركته',
  consentTo: 'مع من؟',
  consentWhat: 'ماذا؟',
  consentUntil: (date) => `موافقتكم سارية حتى ${date}.`,
  noConsent: 'لا توجد موافقة سارية الآن. لا نشارك شيئًا بناءً على الموافقة.',
  withdraw:
    'يمكنكم سحب موافقتكم في أي وقت. قولوا ذلك لأي واحد منا، وعندها نتوقف عن المشاركة. وتحصلون مع ذلك على أنواع الدعم الأخرى.',
  signatures: 'التوقيعات',
  interpreter: 'ترجمه شفويًا (الاسم والتاريخ)',
  translatedBy: 'ترجمه (الاسم والتاريخ)',
  original: 'النسخة الأصلية لديكم.',
};

/** The frame's words in each form. */
export const FRAME_WORDS: Record<PaperForm, FrameWords> = { sv, easy, en, ar };
