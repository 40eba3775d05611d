import type { ReactNode } from 'react';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Status } from '#ui/status';
import { Written } from '#ui/written';
import { useFormWords } from './form-words';

interface WrittenByProps {
  view: DossierView;
  record: { id: string; unit: string };
  /** What it is, for those who listen. */
  about: string;
  /** False where nothing may be changed now. */
  open: boolean;
  form: (close: () => void, lost: boolean) => ReactNode;
  onRemove?: () => void;
  /** The text already stands under its author's name. */
  named?: boolean;
}

/** Under a text: whose it is, whether it is sent, and for the unit that wrote it a way to change or remove it. */
export function WrittenBy({ view, record, about, open, form, onRemove, named }: WrittenByProps) {
  const t = useFormWords();
  const { actor, unit } = useMe();
  const mine = record.unit === actor.unit;
  return (
    <>
      {!mine && !named && <Hint>{t('notYours', { unit: unit(record.unit)?.name ?? '' })}</Hint>}
      {view.unsent.has(record.id) && (
        <>
          {' '}
          <Status tone="idle" icon="laptop">
            {t('unsent')}
          </Status>
        </>
      )}
      {mine && open && (
        <Actions>
          <Opener id={record.id} kind="quiet" icon="pen" label={t('edit')} about={<Written text={about} />}>
            {form}
          </Opener>
          {onRemove && (
            <Button kind="quiet" size="s" icon="x" onPress={onRemove}>
              <span>
                {t('remove')}{' '}
                <HiddenText>
                  <Written text={about} />
                </HiddenText>
              </span>
            </Button>
          )}
        </Actions>
      )}
    </>
  );
}
