import type { Kind } from '#domain/kind';
import type { Sector } from '#domain/sector';
import type { PaperForm } from './paper-form';

const NEVER_TOLD = '';

/** Kinds of information as the family reads them. What never stands on a paper has no word. */
export const KIND_ON_PAPER: Record<PaperForm, Record<Kind, string>> = {
  sv: {
    IDENTITY: 'vem planen gäller',
    LOGISTICS: 'tider och vem som kallar',
    CONTACT: 'adress och telefon',
    SCHOOL: 'skolan',
    STUDENT_HEALTH: 'elevhälsa',
    HEALTH: 'hälsa och vård',
    PSYCH: 'psykisk hälsa',
    SOCIAL: 'socialtjänstens uppgifter',
    FAMILY_OTHER_PERSON: 'uppgifter om andra i familjen',
    CHILD_VOICE: 'barnets egna ord',
    PLAN_ACTION: 'mål och insatser',
    SOURCE: NEVER_TOLD,
    COUNSELLING: NEVER_TOLD,
  },
  easy: {
    IDENTITY: 'vad du heter',
    LOGISTICS: 'när vi ses',
    CONTACT: 'var du bor',
    SCHOOL: 'hur det går i skolan',
    STUDENT_HEALTH: 'det du berättat för elevhälsan',
    HEALTH: 'hur du mår i kroppen',
    PSYCH: 'hur du mår',
    SOCIAL: 'det socialtjänsten vet',
    FAMILY_OTHER_PERSON: 'saker om din familj',
    CHILD_VOICE: 'det du har sagt',
    PLAN_ACTION: 'vad vi ska göra',
    SOURCE: NEVER_TOLD,
    COUNSELLING: NEVER_TOLD,
  },
  en: {
    IDENTITY: 'who the plan is for',
    LOGISTICS: 'times and who calls the meeting',
    CONTACT: 'address and telephone',
    SCHOOL: 'school',
    STUDENT_HEALTH: 'student health',
    HEALTH: 'health and care',
    PSYCH: 'mental health',
    SOCIAL: 'information of the social services',
    FAMILY_OTHER_PERSON: 'information about others in the family',
    CHILD_VOICE: 'the child’s own words',
    PLAN_ACTION: 'goals and actions',
    SOURCE: NEVER_TOLD,
    COUNSELLING: NEVER_TOLD,
  },
  ar: {
    IDENTITY: 'لمن هذه الخطة',
    LOGISTICS: 'المواعيد ومن يدعو إلى اللقاء',
    CONTACT: 'العنوان والهاتف',
    SCHOOL: 'المدرسة',
    STUDENT_HEALTH: 'صحة التلاميذ',
    HEALTH: 'الصحة والرعاية',
    PSYCH: 'الصحة النفسية',
    SOCIAL: 'معلومات الخدمات الاجتماعية',
    FAMILY_OTHER_PERSON: 'معلومات عن أفراد آخرين في العائلة',
    CHILD_VOICE: 'كلمات الطفل نفسه',
    PLAN_ACTION: 'الأهداف والإجراءات',
    SOURCE: NEVER_TOLD,
    COUNSELLING: NEVER_TOLD,
  },
};

type Service = 'health' | 'social' | 'preschool' | 'school' | 'other';

/** Where a unit's name would tell a place, only what sort of service it is may stand. */
const SERVICE_ON_PAPER: Record<PaperForm, Record<Service, string>> = {
  sv: { health: 'vården', social: 'socialtjänsten', preschool: 'förskolan', school: 'skolan', other: 'en verksamhet' },
  easy: { health: 'vården', social: 'socialtjänsten', preschool: 'förskolan', school: 'skolan', other: 'någon annan' },
  en: {
    health: 'health care',
    social: 'social services',
    preschool: 'preschool',
    school: 'school',
    other: 'a service',
  },
  ar: {
    health: 'الرعاية الصحية',
    social: 'الخدمات الاجتماعية',
    preschool: 'الروضة',
    school: 'المدرسة',
    other: 'جهة أخرى',
  },
};

const serviceOf = (sector: Sector | null): Service => {
  if (sector?.startsWith('HEALTH')) return 'health';
  if (sector?.startsWith('SOC')) return 'social';
  if (sector?.startsWith('PRESCHOOL')) return 'preschool';
  return sector?.startsWith('SCHOOL') ? 'school' : 'other';
};

/** What sort of service a sector is, in the words of the paper's form. */
export const serviceOnPaper = (form: PaperForm, sector: Sector | null): string =>
  SERVICE_ON_PAPER[form][serviceOf(sector)];
