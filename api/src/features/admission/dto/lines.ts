import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationArguments } from 'class-validator';

/** How each line of a list is read. */
export interface LineReading {
  /** As it is kept. */
  read: (typed: string) => string;
  isRight: (line: string) => boolean;
  /** Said of those that are not right, as they were typed: « a » et « b ». */
  refused: { one: (wrong: string) => string; several: (wrong: string) => string };
}

/** Of the lines that are wrong, how many are named; and how much of each. */
const mostNamed = 3;
const longest = 60;

/** A list of lines, each read by itself; whoever sent wrong ones is told which. What is no list is for others to refuse. */
export function Lines({ read, isRight, refused }: LineReading): PropertyDecorator {
  const isWrong = (line: unknown): line is string => typeof line === 'string' && !isRight(line);
  const wrongOf = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value.filter(isWrong))] : []);
  const said = (given?: ValidationArguments): string => {
    const wrong = wrongOf(given?.value);
    return wrong.length === 1 ? refused.one(named(wrong)) : refused.several(named(wrong));
  };
  const validator = { validate: (value: unknown) => wrongOf(value).length === 0, defaultMessage: said };
  const change = (line: unknown): unknown => {
    if (typeof line !== 'string') return line;
    return isRight(read(line)) ? read(line) : line.trim();
  };
  return (target, key) => {
    ValidateBy({ name: 'lines', validator })(target, key);
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(change) : value))(target, key);
  };
}

function named(wrong: readonly string[]): string {
  const quoted = wrong.slice(0, mostNamed).map((line) => `«\u202f${shortened(line)}\u202f»`);
  const others = wrong.length - quoted.length;
  const more = others === 0 ? [] : [`${others}\u00a0${others === 1 ? 'autre' : 'autres'}`];
  return new Intl.ListFormat('fr').format([...quoted, ...more]);
}

function shortened(line: string): string {
  const signs = Array.from(line);
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : line;
}
