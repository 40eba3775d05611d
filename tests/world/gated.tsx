import type { ComponentType } from 'react';
import { FlowGateHost } from '#app/flow-gate-host';
import { beginsBy, toStopBefore } from '#domain/what-begins';
import { FlowStop } from '#features/consent/flow-stop';

/** The stop's own parts. */
export const STOP = { beginsBy, toStopBefore, FlowStop };
/** In memory already: a slow machine takes longer to fetch it than one waits for a screen. */
const loaded = () => Promise.resolve(STOP);

/** A screen with the app's gate around it, which stops before anything flows to somebody new or to weaker secrecy. */
export const gated = (Screen: ComponentType, load: () => Promise<typeof STOP> = loaded) =>
  function Gated() {
    return (
      <FlowGateHost load={load}>
        <Screen />
      </FlowGateHost>
    );
  };
