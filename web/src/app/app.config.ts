import { registerLocaleData } from '@angular/common';
import french from '@angular/common/locales/fr';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  LOCALE_ID,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { MAT_RIPPLE_GLOBAL_OPTIONS } from '@angular/material/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { routes } from './app.routes';
import { interceptors } from './core/interceptors';
import { LostPage } from './core/lost-page';
import { PageArrival } from './core/page-arrival';
import { PageTitle } from './core/page-title';
import { SessionStore } from './core/session-store';

registerLocaleData(french);

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding({ queryParams: false }),
      // `PageArrival` places the view itself: the pages are drawn after their data, later than the router thinks.
      withInMemoryScrolling({ scrollPositionRestoration: 'disabled', anchorScrolling: 'disabled' }),
      withNavigationErrorHandler((error) => {
        inject(LostPage).remember(error);
      }),
    ),
    provideHttpClient(withInterceptors(interceptors)),
    provideAppInitializer(() => {
      inject(PageArrival).start();
      void inject(SessionStore).ready();
    }),
    { provide: LOCALE_ID, useValue: 'fr' },
    { provide: TitleStrategy, useExisting: PageTitle },
    { provide: MAT_RIPPLE_GLOBAL_OPTIONS, useValue: { disabled: true } },
  ],
};
