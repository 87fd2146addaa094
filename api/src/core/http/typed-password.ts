import { applyDecorators } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { passwordBounds } from '@recueil/contracts';
import { KeptAsTyped } from './arriving-text';

/** A password that somebody types: every sign of it counts. What is longer than any password is not looked at. */
export function TypedPassword(missing: string): PropertyDecorator {
  return applyDecorators(
    MaxLength(passwordBounds.longest * 4, { message: 'Ce mot de passe est trop long.' }),
    IsString({ message: missing }),
    KeptAsTyped(),
  );
}
