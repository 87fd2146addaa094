import { HttpClient, httpResource, type HttpResourceRef, type HttpResourceRequest } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  type HomePage,
  type PublishedSheet,
  type SheetSearch,
  type SheetSearchResult,
  type SimilarSheets,
  type TeamMessageForm,
  type ThemeTree,
  apiRoutes,
} from '@recueil/contracts';
import type { Observable } from 'rxjs';
import { Connection } from '#web/core/connection';
import { SessionStore } from '#web/core/session-store';
import { writeSearch } from './sheet-search';

type Read<Value> = HttpResourceRef<Value | undefined>;

/**
 * What the catalogue answers. Each answer is a resource: it follows what it is asked, drops an answer that comes after
 * a later question, and is read again when the server is back, or when somebody signs in: agents are answered more.
 */
@Service()
export class CatalogueClient {
  readonly #http = inject(HttpClient);
  readonly #connection = inject(Connection);
  readonly #session = inject(SessionStore);

  home(): Read<HomePage> {
    return this.#read<HomePage>(() => apiRoutes.home);
  }

  themes(): Read<ThemeTree> {
    return this.#read<ThemeTree>(() => apiRoutes.themes);
  }

  /** Asks nothing as long as `search` is undefined. */
  search(search: () => SheetSearch | undefined): Read<SheetSearchResult> {
    return this.#read<SheetSearchResult>(() => {
      const asked = search();
      return asked && { url: apiRoutes.sheets, params: writeSearch(asked) };
    });
  }

  sheet(slug: () => string | undefined): Read<PublishedSheet> {
    return this.#read<PublishedSheet>(() => addressed(slug(), apiRoutes.sheet));
  }

  similar(slug: () => string | undefined): Read<SimilarSheets> {
    return this.#read<SimilarSheets>(() => addressed(slug(), apiRoutes.similar));
  }

  /** « Écrire à l’équipe ». */
  writeToTeam(slug: string, message: TeamMessageForm): Observable<unknown> {
    return this.#http.post(apiRoutes.teamMessage(slug), message);
  }

  #read<Value>(request: () => string | HttpResourceRequest | undefined): Read<Value> {
    return httpResource<Value>(() => {
      this.#connection.recoveries();
      this.#session.arrivals();
      const asked = request();
      return typeof asked === 'string' ? { url: asked } : asked;
    });
  }
}

function addressed(slug: string | undefined, route: (slug: string) => string): string | undefined {
  return slug === undefined ? undefined : route(slug);
}
