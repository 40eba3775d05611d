import { Link } from '@tanstack/react-router';
import { COUNTY_DOSSIER } from '#domain/county';
import { openDossier } from '#domain/dossier';
import { structureOf } from '#domain/structure';
import { structureCsv } from '#domain/structure-csv';
import { useCountyEditor } from '#storage/use-county';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { giveFile } from '#ui/give-file';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useFileWords } from './file-words';
import { KnownWords } from './known-words';
import { ReadIn } from './read-in';
import { useStructureWords } from './structure-words';
import { useStructure } from './use-structure';

const CSV = 'text/csv;charset=utf-8';

/** The invented county as a file: fetched by whoever asks for it, and by nobody else. */
async function exampleFile(): Promise<string> {
  const { exampleRecords } = await import('#domain/structure-example');
  return structureCsv(structureOf(openDossier(COUNTY_DOSSIER, exampleRecords())));
}

/** The structure as a file: fetched by anybody, read in by the county's editor. */
export function FilePage() {
  const t = useFileWords();
  const words = useStructureWords();
  const editor = useCountyEditor();
  const structure = useStructure();
  return (
    <Page title={t('title')} sub={<Link to="/lanet/samverkan">{words('back')}</Link>} lead={t('lead')}>
      <Section title={t('fetch')}>
        <Stack>
          <p>{t('fetchWhat')}</p>
          <Actions>
            <Button icon="download" onPress={() => giveFile('samverkansstruktur.csv', structureCsv(structure), CSV)}>
              {t('fetchButton')}
            </Button>
            {editor && (
              <Button
                icon="download"
                onPress={() => void exampleFile().then((file) => giveFile('exempel.csv', file, CSV))}
              >
                {t('example')}
              </Button>
            )}
          </Actions>
          {editor && <Hint>{t('exampleWhat')}</Hint>}
        </Stack>
      </Section>
      <Section title={t('readIn')}>{editor ? <ReadIn /> : <p>{t('editorOnly')}</p>}</Section>
      {editor && <KnownWords />}
    </Page>
  );
}
