import type { Role } from '#domain/actor';
import { Button, buttonClass } from '#ui/button';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Table } from '#ui/table';
import { useDoorWords } from './door-words';
import { useSignInWords } from './sign-in-words';

/** Who the person is to be now: one of the assignments that the proved identity has. */
export function ChooseAssignment(props: {
  name: string;
  assignments: readonly { assignment: string; unit: string; role: Role }[];
  onChoose: (assignment: string) => void;
  failed: boolean;
}) {
  const t = useDoorWords();
  const role = useSignInWords();
  return (
    <Page title={t('chooseTitle')} lead={t('chooseLead', { name: props.name })}>
      {props.failed && (
        <Note tone="stop" title={t('notChosen')} live>
          <a href="/" className={buttonClass('secondary', 's')}>
            {t('again')}
          </a>
        </Note>
      )}
      <Table
        caption={t('assignments')}
        captionHidden
        rows={[...props.assignments]}
        rowKey={(one) => one.assignment}
        columns={[
          {
            id: 'unit',
            head: t('unit'),
            rowHeader: true,
            cell: (one) => (
              <Button kind="quiet" onPress={() => props.onChoose(one.assignment)}>
                {one.unit}
              </Button>
            ),
          },
          { id: 'role', head: t('roleHead'), cell: (one) => role(`role.${one.role}`) },
        ]}
      />
    </Page>
  );
}
