import { buildProgram } from './running/program.ts';

/** Builds the server and the commands once for all proofs; their workers inherit where they are. */
export default async function build() {
  const program = await buildProgram();
  process.env.PROOF_SERVER = program.file('src/main');
  process.env.PROOF_COMMANDS = program.file('src/cli');
  globalThis.removeProvenProgram = program.remove;
}
