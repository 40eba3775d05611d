import { useState } from 'react';
import type { Commented } from '#domain/october-review';
import type { OctoberReview } from '#storage/online-commands';
import { useDraft } from '#storage/use-draft';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Fold } from '#ui/fold';
import { Hint } from '#ui/hint';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { type Failed, NotDone } from './not-done';
import { useOctoberWords } from './october-words';

type CommentProps = { review: OctoberReview; about: Commented; title: string; onSaved(): void };

/** What is said of a measure: a form while the review is a draft, then the words and whose they are. */
export function Comment(props: CommentProps) {
  const t = useOctoberWords();
  const language = useLanguage();
  const { review, about } = props;
  const said = review.comments.find((one) => one.about === about);
  if (!review.version.frozen)
    return (
      <Fold title={t('comment.label', { about: props.title })} sum={<Hint>{said?.text ?? t('comment.none')}</Hint>}>
        <CommentForm {...props} said={said?.text ?? ''} />
      </Fold>
    );
  if (!said) return null;
  return (
    <Stack gap="s">
      <p>{said.text}</p>
      <Hint>{t('comment.by', { name: said.name, date: formatDate(said.at, language, { year: true }) })}</Hint>
    </Stack>
  );
}

function CommentForm({ review, about, title, said, onSaved }: CommentProps & { said: string }) {
  const t = useOctoberWords();
  const online = useOnlineCommands();
  const toast = useToast();
  const draft = useDraft(`october:${review.version.id}:${about}`, said);
  const [failed, setFailed] = useState<Failed>();
  const text = draft.begun ? draft.value : said;
  const save = async () => {
    const done = await online.commentOctober({ review: review.version.id, about, text: text.trim() });
    setFailed(done.ok ? undefined : done);
    if (!done.ok) return;
    await draft.clear();
    toast({ message: t('comment.saved') });
    onSaved();
  };
  return (
    <form
      noValidate
      aria-label={t('comment.label', { about: title })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="s">
        <NotDone failed={failed} />
        <TextArea
          label={t('comment.label', { about: title })}
          hint={t('comment.hint')}
          maxLength={4_000}
          rows={2}
          value={text}
          onChange={(event) => draft.set(event.currentTarget.value)}
        />
        {text !== said && (
          <Actions>
            <Button type="submit" size="s">
              {t('comment.save')}
            </Button>
          </Actions>
        )}
      </Stack>
    </form>
  );
}
