/** Every address of the API, below the origin. */
export const apiRoutes = {
  live: '/api/health/live',
  ready: '/api/health/ready',
  about: '/api/about',
  home: '/api/home',
  themes: '/api/themes',
  sheets: '/api/sheets',
  sheet: (slug: string): string => `/api/sheets/${encodeURIComponent(slug)}`,
  similar: (slug: string): string => `/api/sheets/${encodeURIComponent(slug)}/similar`,
  session: '/api/session',
  sessionRenewal: '/api/session/renewal',
  signInOptions: '/api/session/options',
  openid: '/api/session/openid',
  openidCallback: '/api/session/openid/callback',
  me: '/api/me',
  mySessions: '/api/me/sessions',
  mySession: (id: string): string => `/api/me/sessions/${id}`,
  myPassword: '/api/me/password',
  myData: '/api/me/data',
  forgottenPassword: '/api/passwords/forgotten',
  accessRequests: '/api/access-requests',
  link: '/api/links/look',
  useLink: (purpose: string): string => `/api/links/${purpose}`,
} as const;

/** The pages of the web. The server knows them too, so that an unknown page answers 404. */
export const pagePaths = {
  home: '/',
  catalogue: '/catalogue',
  sheet: '/fiches/:slug',
  help: '/aide',
  accessibility: '/accessibilite',
  legal: '/mentions-legales',
  siteMap: '/plan-du-site',
  contact: '/contact',
} as const;

/** The page of one sheet. */
export function sheetPath(slug: string): string {
  return `/fiches/${slug}`;
}
