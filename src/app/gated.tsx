import { lazyRouteComponent } from '@tanstack/react-router';
import type { Output } from './output-words';

const Gate = lazyRouteComponent(() => import('./output-gate'), 'OutputGate');
/** A page that is for printing or taking out: behind the stop that all of them have in common. */
export function gated(what: Output, Content: ReturnType<typeof lazyRouteComponent>) {
  const page = () => (
    <Gate what={what}>
      <Content />
    </Gate>
  );
  return Object.assign(page, {
    preload: async () => void (await Promise.all([Gate.preload?.(), Content.preload?.()])),
  });
}
