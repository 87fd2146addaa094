import { withFullDisk } from '../../test/full-disk.ts';

/**
 * Loaded before the program (`--import`): on SIGUSR2 the system says that the disk is full, and on the next one that it
 * is not any more.
 */
let makeRoom = null;

process.on('SIGUSR2', () => {
  if (makeRoom === null) {
    void withFullDisk(() => new Promise((resolve) => (makeRoom = resolve)));
  } else {
    makeRoom();
    makeRoom = null;
  }
});
