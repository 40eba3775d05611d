import { Fact } from '#ui/facts';
import { PhoneLink } from '#ui/phone-link';
import { useStructureWords } from './structure-words';
import { usePlaceWords } from './use-place-words';

type Reached = { municipality: string; area: string; contact: string; phone: string; mail: string };

/** Where a unit or a group is, and how one reaches it: what is not written is left out. */
export function ReachFacts({ body }: { body: Reached }) {
  const t = useStructureWords();
  const placeOf = usePlaceWords();
  return (
    <>
      <Fact term={t('place')}>{placeOf(body)}</Fact>
      {body.contact && <Fact term={t('contact')}>{body.contact}</Fact>}
      {body.phone && (
        <Fact term={t('phone')}>
          <PhoneLink phone={body.phone} />
        </Fact>
      )}
      {body.mail && (
        <Fact term={t('mail')}>
          <a href={`mailto:${body.mail}`}>{body.mail}</a>
        </Fact>
      )}
    </>
  );
}
