import { refused } from '../refusals';

export const active = (): Error =>
  refused(
    'Ce PDF contient des actions (programme, lancement, formulaire envoyé). Imprimez-le en PDF pour n’en garder que les pages, puis renvoyez-le.',
  );

export const carriesFiles = (): Error =>
  refused('Ce PDF contient d’autres fichiers. Joignez-les à part, et renvoyez le PDF sans eux.');

export const annotated = (): Error =>
  refused(
    'Ce PDF contient des commentaires ou des annotations. Supprimez-les, ou imprimez-le en PDF sans eux, puis renvoyez-le.',
  );

/** It is made so that what it holds cannot be looked at. */
export const unreadable = (): Error =>
  refused('Ce PDF ne se laisse pas vérifier. Imprimez-le en PDF ou exportez-le à nouveau, puis renvoyez-le.');

/** Not one byte of a signed document may change. */
export function requireUnsigned(text: string): void {
  if (!/\/ByteRange\s*\[/.test(text)) return;
  throw refused(
    'Ce PDF est signé et nomme son auteur\u202F: retirer ce nom romprait la signature. Envoyez-en une copie non signée.',
  );
}
