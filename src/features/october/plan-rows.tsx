import { Link } from '@tanstack/react-router';
import { actionPlanRows } from '#domain/action-plan';
import { useCounty } from '#storage/use-county';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useOctoberWords } from './october-words';

/** The rows of the county's action plan that the deviations measure: each leads to its row, where they are added up for it. */
export function PlanRows() {
  const t = useOctoberWords();
  const county = useCounty();
  const rows = county ? actionPlanRows(county.dossier).filter(({ body }) => body.measure.by === 'deviations') : [];
  if (rows.length === 0) return null;
  return (
    <Section level={3} title={t('planRows')} count={rows.length}>
      <Rows label={t('planRows')}>
        {rows.map(({ id, body }) => (
          <Row
            key={id}
            what={
              <Link to="/lanet/handlingsplan/rader/$rowId" params={{ rowId: id }} hash="avvikelser">
                {body.area}
              </Link>
            }
            detail={body.goal}
          />
        ))}
      </Rows>
    </Section>
  );
}
