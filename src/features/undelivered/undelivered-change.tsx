import { humanParts } from '#domain/human-parts';
import { mutationPhrase } from '#domain/mutation-words';
import { MUTATIONS, type MutationName } from '#domain/mutations';
import { fileNamedByWords } from '#domain/stored-file';
import type { QuarantinedChange } from '#storage/online-commands';
import { Card } from '#ui/card';
import { formatDateTime } from '#ui/dates';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import styles from './undelivered-change.module.css';
import { UndeliveredPhoto } from './undelivered-photo';
import { useUndeliveredWords } from './undelivered-words';

/** One change that did not arrive: what it was to do, who wrote it, when it came, in which case, and every word of it. */
export function UndeliveredChange({ change, reason }: { change: QuarantinedChange; reason: string }) {
  const t = useUndeliveredWords();
  const language = useLanguage();
  const { name, args, personName, at, reference } = change;
  const what = () => {
    if (name === 'draft') return t('draft');
    return Object.hasOwn(MUTATIONS, name) ? mutationPhrase(name as MutationName, {}, language) : t('unknown');
  };
  const photo = fileNamedByWords(args);
  const parts = humanParts(name === 'draft' ? wordsOfForm(args) : args);
  return (
    <Card>
      <article aria-label={what()}>
        <Stack gap="s">
          <h3>{what()}</h3>
          <p>
            <small>
              {t('by', { name: personName, at: formatDateTime(at, language) })}.{' '}
              {reference ? t('case', { reference }) : t('noCase')}
            </small>
          </p>
          {photo && <UndeliveredPhoto reason={reason} id={change.id} file={photo.file} />}
          {parts.length === 0 && !photo && <p>{t('noWords')}</p>}
          {parts.map((part) => (
            <p key={part.path.join('.')} lang="sv" className={styles.words}>
              {part.value}
            </p>
          ))}
        </Stack>
      </article>
    </Card>
  );
}

/** A half-written form came as `{key, value}`, or as text where it could not be kept so. Of a form only its fields are words. */
function wordsOfForm(args: unknown): unknown {
  const value = partOf(args, 'value');
  return partOf(value, 'values') ?? value ?? args;
}

const partOf = (data: unknown, key: string): unknown =>
  data !== null && typeof data === 'object' ? (data as Record<string, unknown>)[key] : undefined;
