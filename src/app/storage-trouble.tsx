import { useTrouble } from '#storage/use-trouble';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { Notices } from '#ui/notices';
import { useTroubleWords } from './trouble-words';

/**
 * Says in one sentence when this device can not keep what is written, and what to do. Nothing on the screen goes away, and
 * the sentence stays in view: whoever writes far down on a page must see it.
 */
export function StorageTrouble() {
  const t = useTroubleWords();
  const trouble = useTrouble();
  if (!trouble) return null;
  return (
    <Notices stays>
      <Note tone="stop" title={t(trouble)} live>
        {(trouble === 'gone' || trouble === 'newer') && (
          <Button size="s" onPress={() => location.reload()}>
            {t('reload')}
          </Button>
        )}
      </Note>
    </Notices>
  );
}
