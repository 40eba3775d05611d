import { Button } from '#ui/button';
import { Page } from '#ui/page';
import { useAppWords } from './app-words';

/** The end for defects: says what is safe and what to do. The error itself goes to the console, never to the screen. */
export function Broken() {
  const t = useAppWords();
  return (
    <Page
      title={t('broken.title')}
      lead={t('broken.lead')}
      action={
        <Button kind="primary" onPress={() => location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    >
      {null}
    </Page>
  );
}
