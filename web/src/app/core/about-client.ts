import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type About, apiRoutes } from '@recueil/contracts';
import { Connection } from './connection';

@Service()
export class AboutClient {
  readonly #connection = inject(Connection);

  about(): HttpResourceRef<About | undefined> {
    return httpResource<About>(() => {
      this.#connection.recoveries();
      return apiRoutes.about;
    });
  }
}
