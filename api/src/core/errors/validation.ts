import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from '@recueil/contracts';
import { ProblemError } from './problem';

/** Strict: unknown fields are refused, nothing is converted unless its DTO says how, every bad field is named. */
export function strictValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: (errors) => {
      const problems = errors.flatMap((error) => fieldProblems(error, ''));
      return new ProblemError('invalid', detailOf(problems), { errors: problems });
    },
  });
}

function detailOf([first, ...others]: FieldProblem[]): string {
  if (!first) return 'La demande est incorrecte.';
  return others.length === 0 ? first.message : 'Plusieurs champs sont incorrects : voyez chacun d’eux.';
}

function fieldProblems(error: ValidationError, above: string): FieldProblem[] {
  const field = above + error.property.slice(0, 60);
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: rule === 'whitelistValidation' ? `Le paramètre « ${error.property.slice(0, 60)} » est inconnu.` : message,
  }));
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => fieldProblems(child, `${field}.`))];
}
