import { STRUCTURE_SORTS } from '#domain/structure';
import { LEVEL_CODES, MATTER_CODES, SORT_CODES, TYPE_CODES } from '#domain/structure-columns';
import { Fact, Facts } from '#ui/facts';
import { Fold } from '#ui/fold';
import { Hint } from '#ui/hint';
import { useFileWords } from './file-words';

/** The words that a file may say in each column of choices: Swedish, as the file is. */
export function KnownWords() {
  const t = useFileWords();
  const said = (words: readonly string[]) => <span lang="sv">{words.join(', ')}</span>;
  return (
    <Fold title={t('types')} sum={<Hint>{STRUCTURE_SORTS.map(SORT_CODES.say).join(', ')}</Hint>}>
      <Facts>
        {STRUCTURE_SORTS.map((sort) => (
          <Fact key={sort} term={t('typesFor', { sort: SORT_CODES.say(sort) })}>
            {said(TYPE_CODES[sort].all)}
          </Fact>
        ))}
        <Fact term={t('levels')}>{said(LEVEL_CODES.all)}</Fact>
        <Fact term={t('matters')}>{said(MATTER_CODES.all)}</Fact>
      </Facts>
    </Fold>
  );
}
