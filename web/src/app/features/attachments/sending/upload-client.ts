import {
  HttpClient,
  type HttpEvent,
  HttpEventType,
  provideHttpClient,
  withInterceptors,
  withXhr,
} from '@angular/common/http';
import { EnvironmentInjector, Service, createEnvironmentInjector, inject } from '@angular/core';
import { type StoredAttachment, apiRoutes } from '@recueil/contracts';
import { type Observable, filter, lastValueFrom, map, tap } from 'rxjs';
import { interceptors } from '#web/core/interceptors';

/** Milliseconds that a large file may take over a slow line. */
const uploadPatience = 600_000;

/** Sends files as browsers can tell how far they are: by the older of their two ways, the only one that says it. */
@Service()
export class UploadClient {
  readonly #http = createEnvironmentInjector(
    [provideHttpClient(withXhr(), withInterceptors(interceptors))],
    inject(EnvironmentInjector),
  ).get(HttpClient);

  /** Sends a file; `progressed` hears how much of it has left, from 0 to 1. */
  attach(id: string, file: File, progressed: (part: number) => void): Promise<StoredAttachment> {
    const body = new FormData();
    body.append('file', file, file.name);
    const events: Observable<HttpEvent<StoredAttachment>> = this.#http.post<StoredAttachment>(
      apiRoutes.attachments(id),
      body,
      { observe: 'events', reportUploadProgress: true, timeout: uploadPatience },
    );
    return lastValueFrom(
      events.pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress && event.total) progressed(event.loaded / event.total);
        }),
        filter((event) => event.type === HttpEventType.Response),
        map(({ body: stored }) => {
          if (stored === null) throw new Error('nothing was said of what is kept');
          return stored;
        }),
      ),
    );
  }
}
