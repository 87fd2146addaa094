import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { exactCommand, refuse, stagesOf, wordsOf, type Instruction, type Stage } from './dockerfile.ts';
import { contextFiles } from './build-context.ts';

/** Whom the image runs as, here: an ordinary user. Ourselves, where we are one. */
const ordinary = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/**
 * What a Dockerfile makes, without containers: a folder for each stage, laid out as that stage would be, in which its own
 * commands have been run. Of the base image it has Node.
 */
export class ImageLayout {
  /** Where the image would have `/`. */
  readonly root: string;
  private environment: Record<string, string> = {};
  private workdir = '/';
  private command: string[] = [];
  private health: string[] = [];
  private user: string | null = null;

  private constructor(
    readonly stage: Stage,
    private readonly others: ReadonlyMap<string, ImageLayout>,
    private readonly repository: string,
    scratch: string,
  ) {
    this.root = path.join(scratch, stage.name ?? 'image');
    for (const place of ['tmp', 'usr/local/bin']) mkdirSync(path.join(this.root, place), { recursive: true });
  }

  /** Makes all stages. Of those named in `made`, the commands are not run: their files are put there by the caller. */
  static build(
    repository: string,
    scratch: string,
    made: Readonly<Record<string, (layout: ImageLayout) => void>> = {},
  ): ImageLayout {
    const stages = new Map<string, ImageLayout>();
    let last: ImageLayout | null = null;
    for (const stage of stagesOf(readFileSync(path.join(repository, 'docker/Dockerfile'), 'utf8'))) {
      last = new ImageLayout(stage, stages, repository, scratch);
      const make = stage.name === null ? undefined : made[stage.name];
      if (make) make(last);
      else for (const instruction of stage.instructions) last.follow(instruction);
      if (stage.name !== null) stages.set(stage.name, last);
    }
    if (last === null) throw new Error('the Dockerfile makes nothing');
    last.bringNode();
    return last;
  }

  /** A path of the image, on this machine. */
  file(place: string): string {
    return path.join(this.root, path.resolve(this.workdir, place));
  }

  /** Nobody may write in it any more but where the image says that data goes, and in /tmp. */
  makeReadOnly(): void {
    execFileSync('chmod', ['-R', 'a-w', this.root]);
    for (const folder of ['/tmp', this.environment.DATA_DIR ?? '']) chmodSync(this.file(folder), 0o777);
  }

  remove(): void {
    execFileSync('chmod', ['-R', 'u+w', this.root]);
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Starts what the image starts, as its user. */
  start(environment: Record<string, string>): ChildProcess {
    return this.spawn(this.command, environment);
  }

  /** The exit code of its health check. */
  async checkHealth(environment: Record<string, string>): Promise<number | null> {
    return (await this.run(this.health, environment)).code;
  }

  /** Runs something else in it, as its user. */
  async run(
    command: string[],
    environment: Record<string, string> = {},
  ): Promise<{ code: number | null; output: string }> {
    const child = this.spawn(command, environment);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output };
  }

  /** Megabytes of these folders of the image. */
  megabytes(...places: string[]): number {
    const kilobytes = places.map((place) =>
      Number(
        execFileSync('du', ['-sk', this.file(place)])
          .toString()
          .split('\t')[0],
      ),
    );
    return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
  }

  private spawn([program = '', ...args]: string[], environment: Record<string, string>): ChildProcess {
    if (this.user === null) throw new Error('the image runs as root');
    const env = { ...this.environment, ...environment, PATH: `${this.file('/usr/local/bin')}:/usr/bin:/bin` };
    const places = { DATA_DIR: this.file(this.environment.DATA_DIR ?? ''), TMPDIR: this.file('/tmp') };
    const options = { cwd: this.file('.'), env: { ...env, ...places }, ...ordinary };
    return spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  private follow({ keyword, text }: Instruction): void {
    const { flags, words } = wordsOf(text);
    switch (keyword) {
      case 'WORKDIR':
        this.workdir = path.resolve(this.workdir, text);
        return void mkdirSync(this.file('.'), { recursive: true });
      case 'ENV':
        return void Object.assign(this.environment, Object.fromEntries(words.map((word) => word.split('='))));
      case 'COPY':
        return this.copy(words, flags.from ?? null);
      case 'RUN':
        return this.runHere(text);
      case 'USER':
        return void (this.user = text);
      case 'CMD':
        return void (this.command = exactCommand(text));
      case 'HEALTHCHECK':
        return void (this.health = exactCommand(text.replace(/^(--\S+ )*CMD /, '')));
      case 'EXPOSE':
      case 'VOLUME':
        return;
      default:
        refuse(keyword, text);
    }
  }

  private copy(words: string[], from: string | null): void {
    const sources = words.slice(0, -1);
    const target = words.at(-1) ?? '';
    const stage = from === null ? null : this.others.get(from);
    if (stage === undefined) throw new Error(`COPY --from=${from} names no stage`);
    for (const source of sources) {
      const place = stage === null ? path.join(this.repository, source) : stage.file(source);
      const into = this.file(statSync(place).isDirectory() ? target : path.join(target, path.basename(source)));
      if (stage !== null) cpSync(place, into, { recursive: true, verbatimSymlinks: true });
      else for (const file of contextFiles(this.repository, source)) this.copyFile(file, source, into);
    }
  }

  private copyFile(file: string, source: string, into: string): void {
    const below = path.relative(source, file);
    const target = below === '' ? into : path.join(into, below);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(this.repository, file), target);
  }

  /** Runs a line as the build would: absolute paths that the image makes are those of this folder. */
  private runHere(text: string): void {
    const here = text
      .replaceAll(/(?<=^|\s)(\/[a-z]+)(?=[/\s]|$)/g, (place) => this.file(place))
      .replaceAll('node:node', `${ordinary.uid ?? process.getuid?.()}:${ordinary.gid ?? process.getgid?.()}`);
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-ec', here], {
      cwd: this.file('.'),
      env: { ...outsideNpm(), ...this.environment },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`RUN ${text}\n${stdout}${stderr}`);
  }

  /** Of the base image: the version that the Dockerfile names has to be the one that we are tested with. */
  private bringNode(): void {
    const [, version] = /^node:([\d.]+)-/.exec(this.stage.base) ?? refuse('FROM', this.stage.base);
    if (version !== process.versions.node)
      throw new Error(`the image has Node ${version}, we ${process.versions.node}`);
    cpSync(process.execPath, this.file('/usr/local/bin/node'), { dereference: true });
  }
}

/** Our environment as it was before npm ran us: it would take our folder for its own. Our Node comes first. */
function outsideNpm(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_(registry|cache|userconfig))|NODE_)/i.test(name),
  );
  return { ...Object.fromEntries(kept), PATH: `${path.dirname(process.execPath)}:${process.env.PATH ?? ''}` };
}
