/** What a command of ours is called by here, for the sentences that name one: the program `recueil` says so to what it starts. */
export const commandLine = process.env.RECUEIL_COMMAND_LINE ?? 'npm run -s cli --';
