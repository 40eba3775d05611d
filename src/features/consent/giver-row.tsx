import type { ReactNode } from 'react';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { Fieldset } from '#ui/fieldset';
import { Note } from '#ui/note';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { Who } from '#ui/who';
import { AskAloud } from './ask-aloud';
import styles from './consent.module.css';
import type { GiverAnswer } from './consent-form';
import { useConsentWords } from './consent-words';

export interface GiverRowProps {
  /** A guardian's record id, or `child`. */
  giver: string;
  name: string;
  sub: string;
  /** What the unit knows of how to ask. */
  warning?: string;
  value: GiverAnswer;
  onChange(value: GiverAnswer): void;
  /** By what name this giver is asked aloud; empty where nobody should ask. */
  asks: string;
  /** The words for what is wrong with one of the fields, by its name. */
  fault(field: keyof GiverAnswer): string | undefined;
  /** Extra questions for the child. */
  asksHandling?: string;
  asksMaturity?: string;
  children?: ReactNode;
}

/** One giver's answer: yes, no or not yet, and how it was given. The fields for how come with the answer. */
export function GiverRow(props: GiverRowProps) {
  const { giver, name, sub, warning, asks, value, onChange, fault, asksHandling, asksMaturity, children } = props;
  const t = useConsentWords();
  const set = (patch: Partial<GiverAnswer>) => onChange({ ...value, ...patch });
  const id = (field: string) => `givers.${giver}.${field}`;
  const isChild = giver === 'child';
  const answers = isChild
    ? [
        { value: 'yes', label: t('givers.childYes') },
        { value: 'no', label: t('givers.childNo') },
        { value: 'view-recorded', label: t('givers.childView') },
        { value: 'none', label: t('givers.childNotAsked') },
      ]
    : [
        { value: 'yes', label: t('givers.yes') },
        { value: 'no', label: t('givers.no') },
        { value: 'none', label: t('givers.notAsked') },
      ];
  return (
    <li className={styles.giver}>
      <Who principal="family" name={name} sub={sub} />
      <Fieldset legend={<span className={styles.legend}>{name}</span>}>
        {warning && <Note tone="warn">{warning}</Note>}
        {asks && <AskAloud about={isChild ? 'child' : 'guardian'} name={asks} />}
        <ChoiceGroup
          type="radio"
          id={id('answer')}
          name={id('answer')}
          legend={t('givers.answer')}
          options={answers}
          value={value.answer || 'none'}
          onValue={([answer]) => set({ answer: answer === 'none' ? '' : (answer as GiverAnswer['answer']) })}
        />
        {value.answer !== '' && (
          <div className={styles.how}>
            <ChoiceGroup
              type="radio"
              id={id('form')}
              name={id('form')}
              legend={t('givers.form')}
              options={[
                { value: 'written', label: t('givers.written') },
                { value: 'oral', label: t('givers.oral') },
              ]}
              value={value.form}
              onValue={([form]) => set({ form: form as GiverAnswer['form'] })}
              error={fault('form')}
            />
            <TextField
              id={id('journalRef')}
              label={t(value.form === 'written' ? 'givers.paper' : 'givers.journal')}
              hint={t(value.form === 'written' ? 'givers.paperHint' : 'givers.journalHint')}
              value={value.journalRef}
              onChange={(event) => set({ journalRef: event.currentTarget.value })}
              error={fault('journalRef')}
            />
            <div className={styles.pair}>
              <DateField
                id={id('on')}
                label={t('givers.on')}
                value={value.on}
                onChange={(event) => set({ on: event.currentTarget.value })}
                error={fault('on')}
              />
              <TextField
                id={id('receivedBy')}
                label={t('givers.receivedBy')}
                value={value.receivedBy}
                onChange={(event) => set({ receivedBy: event.currentTarget.value })}
                error={fault('receivedBy')}
              />
            </div>
            {asksHandling && (
              <TextArea
                id={id('handling')}
                label={t('givers.handling')}
                hint={asksHandling}
                value={value.handling}
                onChange={(event) => set({ handling: event.currentTarget.value })}
                error={fault('handling')}
              />
            )}
            {asksMaturity && (
              <TextArea
                id={id('maturity')}
                label={t('givers.maturity')}
                hint={asksMaturity}
                value={value.maturity}
                onChange={(event) => set({ maturity: event.currentTarget.value })}
                error={fault('maturity')}
              />
            )}
          </div>
        )}
        {children}
      </Fieldset>
    </li>
  );
}
