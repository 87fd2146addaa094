import { DestroyRef, Service, inject } from '@angular/core';
import { Subject } from 'rxjs';

/** What one tab tells the others of this browser. */
export type TabMessage =
  | { kind: 'signed-in'; personId: string }
  | { kind: 'signed-out'; personId: string }
  /** Something was answered: the session lasts until then. */
  | { kind: 'lasts'; personId: string; idleEndsAt: number; endsAt: number };

const channelName = 'recueil';

/** The other tabs, where the browser can reach them. */
@Service()
export class Tabs {
  readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null;
  readonly #heard = new Subject<TabMessage>();
  readonly heard = this.#heard.asObservable();

  constructor() {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
      this.#heard.next(data);
    });
    inject(DestroyRef).onDestroy(() => this.#channel?.close());
  }

  tell(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }
}
