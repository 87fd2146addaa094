// Loaded before anything else, and by any Node: what comes after needs a recent one, and would end in a stack.

/** The oldest that will do; `engines` in package.json says the same. */
const needed = [24, 7];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const tooOld = major < needed[0] || (major === needed[0] && minor < needed[1]);
// Versions of odd numbers are dropped after half a year, and packages that we need refuse this one.
if (tooOld || major === 25) {
  process.stderr.write(
    `Recueil demande Node ${needed.join('.')} ou une version plus récente (hors 25)\u00a0: celui-ci est Node ` +
      `${process.versions.node} (${process.execPath}). Sous Linux, «\u00a0npm run\u00a0» et l’archive apportent le leur\u202f; ` +
      'ailleurs, installez Node 24.\n',
  );
  process.exit(1);
}
