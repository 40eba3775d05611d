import { Link } from '@tanstack/react-router';
import type { Rec } from '#domain/record';
import type { CooperationGroup } from '#domain/structure';
import { GROUP_KIND_LONG } from '#domain/structure-words';
import { useLanguage } from '#ui/words';
import styles from './group-list.module.css';
import { usePlaceWords } from './use-place-words';

type Group = Rec<CooperationGroup>;

/** The groups that hang from a group (`null`: the topmost, and those whose own is not here). */
export const groupsUnder = (groups: readonly Group[], of: string | null): Group[] =>
  groups.filter(({ body }) =>
    of === null ? body.reportsTo === null || !groups.some(({ id }) => id === body.reportsTo) : body.reportsTo === of,
  );

type GroupListProps = { groups: readonly Group[]; of: string | null; label?: string };

/** The groups as lists within lists, each a link, with what it is and where. */
export function GroupList({ groups, of, label }: GroupListProps) {
  const language = useLanguage();
  const placeOf = usePlaceWords();
  const here = groupsUnder(groups, of);
  if (here.length === 0) return null;
  return (
    <ul role="list" className={styles.list} aria-label={label}>
      {here.map(({ id, body }) => (
        <li key={id}>
          <Link to="/lanet/samverkan/grupper/$groupId" params={{ groupId: id }}>
            {body.name}
          </Link>
          <small>{[GROUP_KIND_LONG[body.kind]?.[language], placeOf(body)].filter(Boolean).join(', ')}</small>
          <GroupList groups={groups} of={id} />
        </li>
      ))}
    </ul>
  );
}
