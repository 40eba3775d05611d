import { useEffect, useState } from 'react';

/** How many seconds are left of a wait (ms), told each second until it is over. */
export function useWait(ms: number): number {
  const [until] = useState(() => performance.now() + ms);
  const [left, setLeft] = useState(Math.ceil(ms / 1_000));
  useEffect(() => {
    if (left <= 0) return;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1_000))), 250);
    return () => clearInterval(timer);
  }, [left, until]);
  return left;
}
