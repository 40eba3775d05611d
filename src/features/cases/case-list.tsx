import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { STEP_WORDS } from '#domain/case-words';
import { STEPS } from '#domain/step-name';
import { search as findWords } from '#storage/search';
import { useDossiers } from '#storage/use-dossiers';
import { SHORTEST_QUERY, useLogSearch } from '#storage/use-log-search';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { useFirstThenAll } from '#ui/first-then-all';
import { Hint } from '#ui/hint';
import { Icon } from '#ui/icon';
import { Page } from '#ui/page';
import { Segmented } from '#ui/segmented';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import styles from './case-list.module.css';
import { useCaseListWords } from './case-list-words';
import { chosenRows, countIn, isInRow, listedRows, type Order, protectedRows, type Scope } from './case-row';
import { CaseTable } from './case-table';

const SCOPES: readonly Scope[] = ['mine', 'unit', 'late', 'closed'];

/** So many cases are drawn unasked, the first of them at once: they fill a screen. */
const UNASKED = 25;
const FIRST = 8;

/** Every case that one may see on this device: searched, chosen and ordered without a network. */
export function CaseList() {
  const t = useCaseListWords();
  const language = useLanguage();
  const { actor } = useMe();
  const now = useNow();
  const dossiers = useDossiers();
  const [chosenScope, setScope] = useState<Scope | null>(null);
  const [search, setSearch] = useState('');
  const [step, setStep] = useState('');
  const [order, setOrder] = useState<Order>('due');
  const [isWhole, setWhole] = useState(false);
  const rows = listedRows(dossiers, actor, now);
  const protectedCount = protectedRows(dossiers, actor, now).length;
  const inTexts = useMemo(() => {
    const isLong = search.trim().length >= SHORTEST_QUERY;
    return new Set(isLong ? findWords(dossiers, search).map(({ view }) => view.id) : []);
  }, [dossiers, search]);
  // Who coordinates nothing meets the unit's cases at once, and not an empty list of one's own.
  const scope = chosenScope ?? (countIn(rows, 'mine') > 0 ? 'mine' : 'unit');
  const shown = useMemo(
    () => chosenRows(rows, { scope, step, order, search, inTexts }, language),
    [rows, scope, step, order, search, inTexts, language],
  );
  // A long list is drawn whole only when asked: it should keep nobody waiting.
  const drawn = useFirstThenAll(isWhole ? shown : shown.slice(0, UNASKED), FIRST);
  // What the list itself says of a case is no search into it; that words stand in its texts is told by its row alone.
  const told = drawn.filter((row) => inTexts.has(row.id) && !isInRow(row, search, language));
  useLogSearch(
    search,
    told.map(({ id }) => id),
  );
  const start = (
    <Actions>
      <Link to="/arenden/nytt" className={buttonClass('primary')}>
        <Icon name="plus" />
        {t('start')}
      </Link>
      <Link to="/arenden/nytt" hash="underlag">
        {t('startFrom')}
      </Link>
    </Actions>
  );
  // Always there: no copy of such a case rests here, so how many there are is known only once the server has answered.
  const toProtected = (
    <Link to="/skyddade-arenden">
      {protectedCount > 0 ? t('toProtectedOf', { count: protectedCount }) : t('secret.title')}
    </Link>
  );
  if (rows.length === 0)
    return (
      <Page title={t('title')} lead={toProtected}>
        <Empty title={t('empty.title')} action={start}>
          {t('empty.lead')}
        </Empty>
      </Page>
    );
  const showAll = () => {
    setSearch('');
    setStep('');
    setScope('unit');
  };
  return (
    <Page title={t('title')} sub={t('sub', { count: rows.length })} action={start}>
      <Stack>
        <form
          role="search"
          aria-label={t('searchForm')}
          className={styles.tools}
          onSubmit={(event) => event.preventDefault()}
        >
          <div className={styles.search}>
            <TextField
              type="search"
              label={t('search')}
              autoComplete="off"
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          </div>
          <SelectField
            label={t('step')}
            value={step}
            onChange={(event) => setStep(event.currentTarget.value)}
            options={[
              { value: '', label: t('allSteps') },
              ...STEPS.map((value) => ({ value, label: STEP_WORDS[value][language] })),
            ]}
          />
          <SelectField
            label={t('order')}
            value={order}
            onChange={(event) => setOrder(event.currentTarget.value as Order)}
            options={[
              { value: 'due', label: t('byDue') },
              { value: 'name', label: t('byName') },
            ]}
          />
        </form>
        <div className={styles.bar}>
          <Segmented
            label={t('scope')}
            options={SCOPES.map((value) => ({ value, label: t(`scopes.${value}`, { count: countIn(rows, value) }) }))}
            value={scope}
            onChange={setScope}
          />
          <Hint>
            {t('hint')} <span className={styles.toProtected}>{toProtected}</span>
          </Hint>
        </div>
        {shown.length === 0 ? (
          <Empty title={t('noMatch.title')} action={<Button onPress={showAll}>{t('noMatch.clear')}</Button>}>
            {t('noMatch.lead')}
          </Empty>
        ) : (
          <>
            <CaseTable rows={drawn} caption={t('caption', { order: t(order === 'due' ? 'byDue' : 'byName') })} />
            <Hint>
              {t('shown', { shown: drawn.length, all: rows.length })} {told.length > 0 && t('searchLogged')}
            </Hint>
            {drawn.length < shown.length && (
              <div>
                <Button onPress={() => setWhole(true)}>{t('showRest', { count: shown.length })}</Button>
              </div>
            )}
          </>
        )}
      </Stack>
    </Page>
  );
}
