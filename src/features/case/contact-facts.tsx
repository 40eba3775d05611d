import { Button } from '#ui/button';
import { Fact, Facts } from '#ui/facts';
import { useFamilyWords } from './family-words';

/** Contact details that were filled in, and a way to take them away for the unit that wrote them. */
export function ContactFacts(props: { values: readonly (readonly [string, string])[]; onRemove?: () => void }) {
  const t = useFamilyWords();
  const filled = props.values.filter(([, value]) => value !== '');
  if (filled.length === 0) return null;
  return (
    <div>
      <Facts>
        {filled.map(([term, value]) => (
          <Fact key={term} term={term}>
            {value}
          </Fact>
        ))}
      </Facts>
      {props.onRemove && (
        <Button kind="quiet" size="s" icon="x" onPress={props.onRemove}>
          {t('removeContact')}
        </Button>
      )}
    </div>
  );
}
