/** Which database an address leads to, in one French line, without the password. */
export function databaseInWords(address: string): string {
  const url = new URL(address);
  const name = decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username);
  const server = url.hostname === '' ? (url.searchParams.get('host') ?? '') : `${url.hostname}:${url.port || '5432'}`;
  const role = url.username === '' ? '' : `, rôle «\u00a0${decodeURIComponent(url.username)}\u00a0»`;
  return `Base de données\u00a0: «\u00a0${name}\u00a0» sur ${server}${role}.`;
}

/** The one that we start ourselves. */
export function ownDatabaseInWords(dataDir: string): string {
  return `Base de données\u00a0: celle que Recueil apporte, dans ${dataDir} (DATABASE_URL n’est pas donnée).`;
}
