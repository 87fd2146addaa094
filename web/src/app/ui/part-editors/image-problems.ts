import type { FieldProblem } from '@recueil/contracts';
import { undescribedImages } from '@recueil/text';
import type { Attachment } from './attachments-editor';

/** Said at the field of each image that no words describe, under names such as `attachments[1].alternative`. */
export function imageProblems(attachments: readonly Attachment[]): FieldProblem[] {
  return undescribedImages(attachments).map((index) => ({
    field: `attachments[${index}].alternative`,
    message: $localize`Décrivez l’image «\u202F${attachments[index]?.name ?? ''}:name:\u202F» pour qui ne la voit pas\u202F: une phrase suffit.`,
  }));
}
