import { Fact, Facts } from '#ui/facts';
import { Written } from '#ui/written';

/** Contact details that were filled in; nothing where none was. */
export function ContactFacts(props: { values: readonly (readonly [string, string])[] }) {
  const filled = props.values.filter(([, value]) => value !== '');
  if (filled.length === 0) return null;
  return (
    <Facts>
      {filled.map(([term, value]) => (
        <Fact key={term} term={term}>
          <Written text={value} />
        </Fact>
      ))}
    </Facts>
  );
}
