import { useState } from 'react';
import { ENTITY_WORDS } from '#domain/entity-words';
import type { EntityName } from '#domain/kinds';
import { textsThatBegin } from '#domain/texts-that-begin';
import type { TextToConfirm } from '#domain/weaker-secrecy';
import type { Begins } from '#domain/what-begins';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { capital } from '#ui/capital';
import { Status } from '#ui/status';
import { TextBoxes } from '#ui/text-boxes';
import { useLanguage } from '#ui/words';
import { useFlowStopWords } from './flow-stop-words';
import { useTradeWords } from './trade-words';

/** The texts that weaker secrecy would begin to read, and which of them have been confirmed. */
export interface TextsToRead {
  begins: readonly Begins[];
  texts: readonly TextToConfirm[];
  confirmed: ReadonlySet<string>;
  confirm(id: string, is: boolean): void;
  /** A fault for each that is not confirmed, once one has tried to go on; `title` says how many they are. */
  faults: { field: string; message: string }[];
  /** The same for the summary, each named by how its text begins: beside a box the text itself stands. */
  summary: { field: string; message: string }[];
  title: string;
  attempt: number;
  /** True where all are confirmed; else marks those that are not. */
  check(): boolean;
}

/** Keeps which texts somebody has read and confirmed, before what `begins` does so. */
export function useTextsToRead(view: DossierView, begins: readonly Begins[]): TextsToRead {
  const t = useFlowStopWords();
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [attempt, setAttempt] = useState(0);
  const texts = textsThatBegin(view.records, begins);
  const missing = texts.filter((text) => !confirmed.has(text.entry.id));
  const unread = attempt > 0 ? missing : [];
  return {
    begins,
    texts,
    confirmed,
    confirm: (id, is) => setConfirmed(new Set([...confirmed].filter((one) => one !== id).concat(is ? id : []))),
    faults: unread.map((text) => ({ field: boxOf(text), message: t('unconfirmed') })),
    summary: unread.map((text) => ({ field: boxOf(text), message: t('unconfirmedOf', { text: begin(text.text) }) })),
    title: t('errorTitle', { count: missing.length }),
    attempt,
    check() {
      setAttempt((last) => last + 1);
      return missing.length === 0;
    },
  };
}

const begin = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

/** The name of a text's box, by which a fault leads there. */
export const boxOf = (text: TextToConfirm): string => `text-${text.entry.id}`;

/** Each free text that weaker secrecy would come to read, to be confirmed one by one; and whose texts go unseen. */
export function WeakerTexts({ read: { texts, begins, confirmed, confirm, faults } }: { read: TextsToRead }) {
  const t = useFlowStopWords();
  const { actor } = useMe();
  const names = useUnitNames();
  const weaker = begins.filter((one) => one.isWeaker);
  const others = weaker.flatMap(({ parts }) => parts.map(({ from }) => from)).filter((from) => from !== actor.unit);
  if (weaker.length === 0) return null;
  return (
    <>
      {texts.length > 0 && <p>{t('texts', { units: names(texts.flatMap(({ receivers }) => receivers)) })}</p>}
      <TextsToConfirm
        texts={texts}
        isConfirmed={(one) => confirmed.has(one.entry.id)}
        onConfirm={(one, is) => confirm(one.entry.id, is)}
        fault={(box) => faults.find(({ field }) => field === box)?.message}
      />
      {others.length > 0 && <p>{t('othersTexts', { units: names(others) })}</p>}
    </>
  );
}

interface TextsToConfirmProps {
  texts: readonly TextToConfirm[];
  isConfirmed(text: TextToConfirm): boolean;
  onConfirm(text: TextToConfirm, is: boolean): void;
  fault(field: string): string | undefined;
  /** How each stands, where that is to be said. */
  status?: string;
}

/** Texts one under the other, each with what it is, who would read it, and a box to confirm it. */
export function TextsToConfirm({ texts, isConfirmed, onConfirm, fault, status }: TextsToConfirmProps) {
  const t = useFlowStopWords();
  const language = useLanguage();
  const names = useUnitNames();
  return (
    <TextBoxes
      texts={texts.map((one) => ({
        id: boxOf(one),
        text: one.text,
        about: t('readBy', {
          what: capital(ENTITY_WORDS[one.entry.entity as EntityName][language]),
          units: names(one.receivers),
        }),
        checked: isConfirmed(one),
        error: fault(boxOf(one)),
        of: one,
      }))}
      label={t('confirm')}
      onCheck={({ of }, is) => onConfirm(of, is)}
      status={status && <Status tone="warn">{status}</Status>}
    />
  );
}

/** Names units in a row, each once. */
export function useUnitNames(): (ids: readonly string[]) => string {
  const trade = useTradeWords();
  const { unit } = useMe();
  return (ids) => trade.list([...new Set(ids)].map((id) => unit(id)?.name ?? id));
}
