import { HttpClient, httpResource } from '@angular/common/http';
import { Service, computed, inject, linkedSignal } from '@angular/core';
import { type NoticeList, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { Connection } from './connection';
import { SessionStore } from './session-store';

/** What Recueil told the person; read again when they sign in, when the network is back, and on demand. */
@Service()
export class NoticesStore {
  readonly #http = inject(HttpClient);
  readonly #session = inject(SessionStore);
  readonly #connection = inject(Connection);
  readonly #resource = httpResource<NoticeList>(() => {
    this.#connection.recoveries();
    this.#session.arrivals();
    return this.#session.me() === null ? undefined : apiRoutes.notices;
  });
  readonly #list = linkedSignal<NoticeList | undefined, NoticeList | null>({
    source: () => (this.#resource.hasValue() ? this.#resource.value() : undefined),
    computation: (list, previous) => list ?? (this.#session.me() === null ? null : (previous?.value ?? null)),
  });

  /** Null until they are known. */
  readonly notices = computed(() => this.#list()?.notices ?? null);
  readonly unread = computed(() => this.#list()?.unread ?? 0);
  readonly hasFailed = computed(() => this.#resource.error() !== undefined);

  refresh(): void {
    this.#resource.reload();
  }

  /** These were read, or all of them. Rejects when the server does not take it. */
  async read(ids?: readonly string[]): Promise<void> {
    await firstValueFrom(this.#http.post(apiRoutes.readNotices, ids ? { ids } : {}));
    const now = new Date().toISOString();
    this.#list.update((list) => {
      if (!list) return list;
      const isRead = (id: string): boolean => ids === undefined || ids.includes(id);
      const notices = list.notices.map((notice) =>
        notice.readAt === null && isRead(notice.id) ? { ...notice, readAt: now } : notice,
      );
      const seen = notices.filter(({ readAt }, index) => readAt !== null && list.notices[index]?.readAt === null);
      return { notices, unread: ids === undefined ? 0 : Math.max(0, list.unread - seen.length) };
    });
  }
}
