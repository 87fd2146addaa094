import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The files that `COPY source` takes from the repository: those of git that the .dockerignore lets pass. */
export function contextFiles(repository: string, source: string): string[] {
  const ignored = readFileSync(path.join(repository, 'docker/Dockerfile.dockerignore'), 'utf8').trim().split('\n');
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', source], {
    cwd: repository,
    encoding: 'utf8',
  });
  const files = listed.trim().split('\n');
  return files.filter(
    (file) =>
      statSync(path.join(repository, file), { throwIfNoEntry: false })?.isFile() === true &&
      !ignored.some((pattern) => excludes(pattern, file)),
  );
}

function excludes(pattern: string, file: string): boolean {
  return path.matchesGlob(file, pattern) || path.matchesGlob(file, `${pattern}/**`);
}
