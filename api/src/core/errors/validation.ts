import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from '@recueil/contracts';
import { ProblemError } from './problem';

/** More would not be read: whoever mends these is told the others. */
const mostProblems = 20;
/** Unknown fields that are named; of the others, how many they are. */
const mostUnknown = 3;
/** The library's name for a field that a form does not have. */
const unknownField = 'whitelistValidation';
/** The library's name for a form that is none, which it says in English whatever the class declares. */
const noObject = 'isObject';

/**
 * Strict: unknown fields are refused, nothing is converted unless its DTO says how, every bad field is named, up to
 * twenty of them.
 */
export function strictValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: refusal,
  });
}

/** What is told of the errors that were found. */
function refusal(errors: readonly ValidationError[]): ProblemError {
  const found = errors.flatMap((error) => fieldErrors(error, ''));
  const unknown = found.filter(isUnknown);
  const named = unknown.slice(0, mostUnknown);
  const told = found.filter((error) => !isUnknown(error) || named.includes(error));
  const problems = told.slice(0, mostProblems).map(({ field, message }) => ({ field, message }));
  return new ProblemError('invalid', detailOf(problems, unknown), { errors: problems });
}

function detailOf(problems: readonly FieldProblem[], unknown: readonly FieldError[]): string {
  const [first, ...others] = problems;
  if (!first) return 'La demande est incorrecte.';
  if (unknown.length > mostUnknown) {
    const named = unknown.slice(0, mostUnknown).map(({ name }) => `«\u202f${name}\u202f»`);
    return `${String(unknown.length)}\u00a0paramètres sont inconnus, dont ${named.join(', ')}. Retirez-les.`;
  }
  return others.length === 0 ? first.message : 'Plusieurs champs sont incorrects : voyez chacun d’eux.';
}

function isUnknown({ rule }: FieldError): boolean {
  return rule === unknownField;
}

interface FieldError extends FieldProblem {
  rule: string;
  name: string;
}

function fieldErrors(error: ValidationError, above: string): FieldError[] {
  const name = error.property.slice(0, 60);
  const field = above + name;
  const [own] = Object.entries(error.constraints ?? {});
  const below = (error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`));
  if (!own) return below;
  const [rule, said] = own;
  const message = wordsOf(rule, name, said);
  return [{ field, message, rule, name }, ...below];
}

function wordsOf(rule: string, name: string, said: string): string {
  if (rule === unknownField) return `Le paramètre « ${name} » est inconnu.`;
  return rule === noObject && said.startsWith('Validation failed') ? 'Envoyez un objet JSON.' : said;
}
