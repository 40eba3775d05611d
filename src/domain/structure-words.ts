import type { Sentence } from './rule-words';
import type { GroupKind, Level, MatterOf, Principal, ServiceType, StructureSort } from './structure';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** What each sort of entry is called, in a file too. */
export const STRUCTURE_SORT_WORDS: Readonly<Record<StructureSort, Sentence>> = {
  principal: t('Huvudman', 'Principal'),
  unit: t('Verksamhet', 'Unit'),
  group: t('Grupp', 'Group'),
};

export const PRINCIPAL_KIND_WORDS: Readonly<Record<Principal['kind'], Sentence>> = {
  municipality: t('Kommun', 'Municipality'),
  region: t('Region', 'Region'),
  private: t('Enskild', 'Private'),
  state: t('Staten', 'The state'),
};

export const SERVICE_TYPE_WORDS: Readonly<Record<ServiceType, Sentence>> = {
  preschool: t('Förskola', 'Preschool'),
  'preschool-class': t('Förskoleklass', 'Preschool class'),
  compulsory: t('Grundskola', 'Compulsory school'),
  'adapted-compulsory': t('Anpassad grundskola', 'Adapted compulsory school'),
  'special-school': t('Specialskola', 'Special school'),
  'sami-school': t('Sameskola', 'Sami school'),
  'upper-secondary': t('Gymnasieskola', 'Upper secondary school'),
  'adapted-upper-secondary': t('Anpassad gymnasieskola', 'Adapted upper secondary school'),
  'student-health': t('Elevhälsa', 'Student health'),
  'child-health': t('Barnhälsovård (BHV)', 'Child health care'),
  'youth-health': t('Barn- och ungdomshälsan', 'First-line mental health for children'),
  'child-psychiatry': t('Barn- och ungdomspsykiatri (BUP)', 'Child psychiatry'),
  habilitation: t('Habilitering', 'Habilitation'),
  paediatrics: t('Barn- och ungdomsmedicin', 'Paediatrics'),
  'primary-care': t('Vårdcentral', 'Primary care'),
  'dental-care': t('Tandvård', 'Dental care'),
  'youth-clinic': t('Ungdomsmottagning', 'Youth clinic'),
  'family-centre': t('Familjecentral', 'Family centre'),
  barnahus: t('Barnahus', 'Barnahus'),
  'social-services': t('Socialtjänst, barn och unga', 'Social services for children'),
  'disability-services': t('Stöd vid funktionsnedsättning', 'Disability services'),
  'private-provider': t('Privat utförare', 'Private provider'),
  leisure: t('Fritid och kultur', 'Leisure and culture'),
  other: t('Annan verksamhet', 'Other unit'),
};

/** The groups' names are the county's own, the same in every language; those without a name are worded. */
export const GROUP_KIND_WORDS: Readonly<Record<GroupKind, Sentence>> = {
  reko: t('ReKo', 'ReKo'),
  strategigrupp: t('Strategigrupp', 'Strategigrupp'),
  chefsforum: t('Chefsforum', 'Chefsforum'),
  sbu: t('SBU', 'SBU'),
  bbu: t('BBU', 'BBU'),
  lsg: t('LSG', 'LSG'),
  sgg: t('SGG', 'SGG'),
  network: t('Nätgrupp', 'Nätgrupp'),
  'wide-network': t('Utökad nätgrupp', 'Utökad nätgrupp'),
  'area-group': t('Områdesgrupp', 'Områdesgrupp'),
  other: t('Annan grupp', 'Other group'),
};

/** What the short names stand for. */
export const GROUP_KIND_LONG: Readonly<Partial<Record<GroupKind, Sentence>>> = {
  sbu: t('Samverkansorgan för barn och unga', 'The municipality’s body for children and young people'),
  bbu: t('Beredningsgrupp för barn och unga', 'The municipality’s preparing group'),
  lsg: t('Lokal samverkansgrupp', 'Local cooperation group'),
  sgg: t('Samverkansgrupp för gymnasieskolorna', 'Cooperation group of the upper secondary schools'),
};

export const LEVEL_OF_GROUP_WORDS: Readonly<Record<Level, Sentence>> = {
  county: t('Länet', 'The county'),
  municipality: t('Kommunen', 'The municipality'),
  area: t('Ett område', 'An area'),
  school: t('En skola', 'A school'),
};

/** What may be brought to a group, in a few words; in a file too. */
export const MATTER_WORDS: Readonly<Record<MatterOf, Sentence>> = {
  school: t('Arbetet kring en skola', 'Work around a school'),
  area: t('Arbetet i ett område', 'Work in an area'),
  'upper-secondary': t('Gymnasieskolorna', 'The upper secondary schools'),
  municipality: t('Hela kommunen', 'The whole municipality'),
  unsolved: t('Det som chefer inte löser', 'What managers do not solve'),
  county: t('Hela länet', 'The whole county'),
};
