import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import type { Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Problem } from '@recueil/contracts';
import { routes } from '#web/app.routes';
import { interceptors } from '#web/core/interceptors';
import { over, pass, until } from './clock';

/** Milliseconds after which a browser that does nothing has told so. */
const idle = 50;

/** A page of the application at its address, with a server that answers what the test says. */
export class PageHarness {
  private constructor(
    private readonly router: RouterTestingHarness,
    readonly server: HttpTestingController,
  ) {}

  static async open(address: string, providers: Provider[] = []): Promise<PageHarness> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(routes, withComponentInputBinding({ queryParams: false })),
        provideHttpClient(withInterceptors(interceptors)),
        provideHttpClientTesting(),
        ...providers,
      ],
    });
    const harness = new PageHarness(await over(RouterTestingHarness.create()), TestBed.inject(HttpTestingController));
    await harness.go(address);
    return harness;
  }

  get page(): HTMLElement {
    const page = this.router.routeNativeElement;
    if (!page) throw new Error('no page is open');
    return page;
  }

  async go(address: string): Promise<void> {
    await over(this.router.navigateByUrl(address));
    await this.settle();
  }

  /** Lets so much time pass, and what is under way happen: effects, navigations, rendering. */
  async settle(milliseconds = 0): Promise<void> {
    await pass(milliseconds);
    this.router.detectChanges();
    await pass();
    this.router.detectChanges();
  }

  /** Waits for what comes when it comes, whatever the clock says: a part of the page that is fetched on demand. */
  async shows(isThere: (page: HTMLElement) => boolean): Promise<void> {
    await until(() => {
      this.router.detectChanges();
      return isThere(this.page);
    });
    await this.settle();
  }

  /** The one request under way to this address, query included. */
  request(url: string): TestRequest {
    return this.server.expectOne((request) => request.urlWithParams === url);
  }

  /** The request to this address of a part of the page that is fetched on demand, once it is sent. */
  async coming(url: string): Promise<TestRequest> {
    let found: TestRequest | undefined;
    // Such a part is fetched once the browser is idle.
    await this.settle(idle);
    await until(() => {
      this.router.detectChanges();
      [found] = this.server.match((request) => request.urlWithParams === url);
      return found !== undefined;
    });
    return found ?? this.request(url);
  }

  async answer(url: string, body: object): Promise<void> {
    this.request(url).flush(body);
    await this.settle();
  }

  async refuse(url: string, problem: Partial<Problem> & Pick<Problem, 'status' | 'code'>): Promise<void> {
    this.request(url).flush(
      { type: 'about:blank', title: '', detail: '', ...problem },
      { status: problem.status, statusText: 'refused' },
    );
    await this.settle();
  }

  async loseNetwork(url: string): Promise<void> {
    this.request(url).error(new ProgressEvent('error'));
    await this.settle();
  }
}

/** Types as fingers do: the value, then the event. */
export function type(field: HTMLElement, value: string): void {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
