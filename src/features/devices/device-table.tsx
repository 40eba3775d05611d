import { DEVICE_POLICIES } from '#domain/device-policy';
import type { DeviceLine } from '#storage/online-commands';
import { useKeeping } from '#storage/use-keeping';
import { Button } from '#ui/button';
import { formatDateTime, formatDay } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Status } from '#ui/status';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useDevicesWords } from './devices-words';

interface DeviceTableProps {
  lines: readonly DeviceLine[];
  /** The id of the device that shows this. */
  here: string;
  onEmpty: (line: DeviceLine) => void;
}

/** One row a device: whose, which, when last heard, how it stands, and the way to empty it. */
export function DeviceTable({ lines, here, onEmpty }: DeviceTableProps) {
  const t = useDevicesWords();
  const language = useLanguage();
  const { policy, leaseHours: lease } = useKeeping();
  const strictness = (keeps: DeviceLine['keeps']) => DEVICE_POLICIES.indexOf(keeps ?? policy);
  if (lines.length === 0) return <Empty title={t('none')}>{t('noneLead')}</Empty>;
  const nameOf = (line: DeviceLine) => line.platform ?? t('unnamed');
  const first = ({ firstSeen }: DeviceLine) =>
    firstSeen && t('since', { day: formatDay(firstSeen, language, { year: true }) });
  const state = ({ purge, purgedAt, keeps, leaseHours = lease }: DeviceLine) => {
    if (purgedAt) return <Status tone="ok">{t('emptied', { time: formatDateTime(purgedAt, language) })}</Status>;
    if (!purge && (strictness(keeps) < strictness(policy) || leaseHours > lease))
      return (
        <Status tone="warn" icon="clock">
          {t('notYet')}
        </Status>
      );
    if (!purge)
      return (
        <Status tone="idle" icon="laptop">
          {t('inUse')}
        </Status>
      );
    return (
      <Status tone="warn" icon="clock">
        {t('ordered', { name: purge.by, time: formatDateTime(purge.at, language) })}
      </Status>
    );
  };
  return (
    <Table
      caption={t('caption', { count: lines.length })}
      rows={lines}
      rowKey={(line) => `${line.device}|${line.assignment}`}
      columns={[
        { id: 'person', head: t('person'), rowHeader: true, cell: (line) => line.name },
        {
          id: 'device',
          head: t('device'),
          cell: (line) => (
            <>
              {nameOf(line)}
              {line.device === here && `. ${t('here')}`}
              <br />
              <small>{first(line)}</small>
            </>
          ),
        },
        { id: 'seen', head: t('seen'), cell: (line) => formatDateTime(line.lastSeen, language) },
        { id: 'state', head: t('state'), cell: state },
        {
          id: 'do',
          head: t('do'),
          headHidden: true,
          cell: (line) =>
            !line.purge && (
              <Button
                size="s"
                aria-label={t('emptyThis', { device: nameOf(line), name: line.name })}
                onPress={() => onEmpty(line)}
              >
                {t('empty')}
              </Button>
            ),
        },
      ]}
    />
  );
}
