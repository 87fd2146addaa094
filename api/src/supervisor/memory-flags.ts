/**
 * What Node is told where the server is started, here as in `npm start` and `release/recueil`: on a large machine it would
 * otherwise let rubbish grow to several times what the server keeps. Commands are not bounded: imports may be large.
 */
export const memoryFlags = ['--max-semi-space-size=16', '--max-old-space-size=1024'] as const;
