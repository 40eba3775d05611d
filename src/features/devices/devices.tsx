import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, WithQueries } from '#storage/asked';
import type { DeviceLine } from '#storage/online-commands';
import { useHere } from '#storage/use-here';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { AskedState } from '#ui/asked-state';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { AskToEmpty } from './ask-to-empty';
import { DeviceTable } from './device-table';
import { useDevicesWords } from './devices-words';
import { ThisDevice } from './this-device';
import { WhatIsKept } from './what-is-kept';

/** The devices of the unit, or one's own: last contact, and whether one is to be emptied or has been. Needs the network. */
export function Devices() {
  return (
    <WithQueries>
      <DeviceList />
    </WithQueries>
  );
}

const KEY = ['devices'];

function DeviceList() {
  const t = useDevicesWords();
  const { actor, unit } = useMe();
  const here = useHere();
  const online = useOnlineCommands();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<DeviceLine>();
  const list = useQuery({
    queryKey: KEY,
    queryFn: () => answerOf(online.devices()),
  });
  const empty = useMutation({
    networkMode: 'always',
    mutationFn: ({ device, assignment }: DeviceLine) => online.purgeDevice({ device, assignment }),
    onSettled: () => {
      setAsked(undefined);
      return queries.invalidateQueries({ queryKey: KEY });
    },
  });
  const leads = actor.role === 'coordinator' || actor.role === 'manager';
  const failed = empty.isError || (empty.data && !empty.data.ok);
  return (
    <Page title={t('title')} sub={unit(actor.unit)?.name} lead={t(leads ? 'lead' : 'leadOwn')}>
      <AskedState asked={list} words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }} />
      {failed && <Note tone="stop" title={t('notOrdered')} live />}
      {list.data && <DeviceTable lines={list.data} here={here} onEmpty={setAsked} />}
      <WhatIsKept />
      <ThisDevice />
      <AskToEmpty
        line={asked}
        isHere={asked?.device === here}
        onClose={() => setAsked(undefined)}
        onEmpty={(line) => empty.mutate(line)}
      />
    </Page>
  );
}
