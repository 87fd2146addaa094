/** A setting that cannot stand. The message is one French line that names the variable; it is for the person who starts. */
export class ConfigError extends Error {
  readonly variable: string;

  constructor(variable: string, reason: string) {
    super(`${variable} : ${reason}`);
    this.name = 'ConfigError';
    this.variable = variable;
  }
}
