import { useEffect, useState } from 'preact/hooks';
import type { Store } from './store.ts';

/** The state of a store; the component is drawn again when it changes. */
export function useStore<State extends object>(store: Store<State>): State {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    const hear = (): void => setState(store.get());
    // It may have changed before anybody listened.
    hear();
    return store.listen(hear);
  }, [store]);
  return state;
}
