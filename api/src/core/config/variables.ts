import { ConfigError } from './config-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings one by one. An empty value counts as absent, because compose files hand those down. */
export class Variables {
  private readonly env: Environment;

  constructor(env: Environment) {
    this.env = env;
  }

  /** The value as given, without the spaces around it, or null. */
  text(name: string): string | null {
    const value = this.env[name]?.trim() ?? '';
    if (hasControlCharacter(value)) throw new ConfigError(name, 'contient un caractère de contrôle.');
    return value === '' ? null : value;
  }

  /** The value, which has to be there because of `reason`. */
  required(name: string, reason: string): string {
    const value = this.text(name);
    if (value === null) throw new ConfigError(name, reason);
    return value;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | null {
    const value = this.text(name);
    if (value === null) return null;
    const known = allowed.find((candidate) => candidate === value);
    if (known === undefined) throw new ConfigError(name, `« ${value} » n’est pas accepté (${inWords(allowed)}).`);
    return known;
  }

  /** An address in one of `schemes`. Its value is never repeated in the error: it may hold a password. */
  address(name: string, schemes: readonly string[], example: string): URL | null {
    const value = this.text(name);
    if (value === null) return null;
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url === null || !schemes.includes(url.protocol)) {
      throw new ConfigError(name, `n’est pas une adresse de la forme ${example}.`);
    }
    return url;
  }

  /** The names among `names` that were given. */
  given(names: readonly string[]): string[] {
    return names.filter((name) => this.text(name) !== null);
  }
}

function hasControlCharacter(value: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u001f\u007f]/.test(value);
}

function inWords(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} ou ${choices.at(-1)}`;
}
