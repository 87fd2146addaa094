import { shown, refused } from '#rooms/file-rules';

/** Why an office document is refused, with what to do about it. */
export const reasons = {
  macro: () =>
    refused(
      'Ce document contient des macros. Enregistrez-le sans macros (.docx, .xlsx, .pptx, .odt, .ods, .odp), puis renvoyez-le.',
    ),
  object: () =>
    refused(
      'Ce document contient un objet incorporé (classeur, fichier, graphique lié à ses données). Remplacez-le par une image ou joignez-le à part, puis renvoyez le fichier.',
    ),
  form: () =>
    refused(
      'Ce document contient des boutons ou des champs à remplir. Remplacez-les par du texte, puis renvoyez le fichier.',
    ),
  film: () => refused('Ce document contient un son ou une vidéo. Retirez-les, puis renvoyez le fichier.'),
  external: () =>
    refused(
      'Ce document va chercher une partie de son contenu ailleurs (fichier, image ou données liés). Rompez ces liaisons, puis renvoyez le fichier.',
    ),
  field: (name: string) =>
    refused(
      `Ce document contient un champ qui n’est pas admis («\u202F${shown(name)}\u202F»). Remplacez-le par son résultat (dans Word\u202F: placez-vous dessus, puis Ctrl+Maj+F9), puis renvoyez le fichier.`,
    ),
  formula: (name: string) =>
    refused(
      `Ce document contient une formule qui va chercher des données ailleurs («\u202F${shown(name)}\u202F»). Remplacez-la par sa valeur, puis renvoyez le fichier.`,
    ),
  link: (address: string) =>
    refused(
      `Ce document contient un lien qui ne mène ni à une page, ni à une adresse électronique («\u202F${shown(address)}\u202F»). Retirez ce lien, puis renvoyez le fichier.`,
    ),
  unknown: (what: string) =>
    refused(
      `Ce document contient un élément qui n’est pas admis («\u202F${shown(what)}\u202F»). Retirez-le, ou exportez le document en PDF, puis renvoyez le fichier.`,
    ),
  changes: () =>
    refused(
      'Ce document garde la trace de ses modifications. Acceptez ou refusez les modifications (dans Word\u202F: Révision, Accepter toutes les modifications), puis renvoyez le fichier.',
    ),
  comments: () =>
    refused(
      'Ce document contient des commentaires. Supprimez-les (dans Word\u202F: Révision, Supprimer tous les commentaires), puis renvoyez le fichier.',
    ),
  versions: () =>
    refused('Ce document garde d’anciennes versions de lui-même. Enregistrez-en une copie, puis renvoyez-la.'),
  signature: () =>
    refused(
      'Ce document porte une signature électronique, que la copie gardée ici perdrait. Exportez-le en PDF ou enregistrez-en une copie non signée, puis renvoyez-la.',
    ),
} as const;
