import { Injectable, type PipeTransform } from '@nestjs/common';
import { imageWidths, type ImageWidth } from '@recueil/contracts';
import { ProblemError } from '#core/errors/problem';

/** The width of the copy that is asked for; null for the file itself. */
@Injectable()
class RequestedWidth implements PipeTransform<unknown, ImageWidth | null> {
  transform(value: unknown): ImageWidth | null {
    if (value === undefined) return null;
    const found = imageWidths.find((width) => String(width) === value);
    if (found !== undefined) return found;
    const message = `Demandez une largeur de ${imageWidths.join(' ou ')}\u00a0points, ou le fichier entier.`;
    throw new ProblemError('invalid', message, { errors: [{ field: 'width', message }] });
  }
}

export const requestedWidth = new RequestedWidth();

export const widthQuery = {
  name: 'width',
  required: false,
  schema: { type: 'integer', enum: [...imageWidths] },
  description: 'D’une image : une copie de cette largeur, si elle est plus large.',
};
