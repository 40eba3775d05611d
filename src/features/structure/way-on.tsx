import { Link } from '@tanstack/react-router';
import type { Rec } from '#domain/record';
import type { CooperationGroup } from '#domain/structure';
import type { Way } from '#domain/where-to-send';
import styles from './way-on.module.css';
import { useWhereWords } from './where-words';

/** The way of a matter, group by group: where it begins, with whom one reaches, and where it goes if it is not solved. */
export function WayOn({ way }: { way: Way }) {
  const t = useWhereWords();
  const step = ({ id, body }: Rec<CooperationGroup>, note: string) => (
    <li key={id}>
      <small>{note}</small>
      <Link to="/lanet/samverkan/grupper/$groupId" params={{ groupId: id }}>
        {body.name}
      </Link>
      {[body.contact, body.phone, body.mail].some(Boolean) && (
        <span>
          {t('contact')}: {[body.contact, body.phone, body.mail].filter(Boolean).join(' · ')}
        </span>
      )}
    </li>
  );
  return (
    <ol role="list" className={styles.way}>
      {way.takenUpBy.map((group) => step(group, t('first')))}
      {way.onward.map((group) => step(group, t('onward')))}
    </ol>
  );
}
