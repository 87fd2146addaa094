import type { HttpInterceptorFn } from '@angular/common/http';
import { connectionInterceptor } from './connection-interceptor';
import { ownRequestInterceptor } from './own-request-interceptor';
import { sessionInterceptor } from './session-interceptor';

/** What each request goes through, the outermost first. */
export const interceptors: HttpInterceptorFn[] = [sessionInterceptor, connectionInterceptor, ownRequestInterceptor];
