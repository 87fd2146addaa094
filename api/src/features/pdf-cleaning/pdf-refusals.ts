import { shown, refused } from '#rooms/file-rules';

export const active = (): Error =>
  refused(
    'Ce PDF contient des actions (programme, lancement, son, vidéo). Imprimez-le en PDF pour n’en garder que les pages, puis renvoyez-le.',
  );

export const carriesFiles = (): Error =>
  refused('Ce PDF contient d’autres fichiers. Joignez-les à part, et renvoyez le PDF sans eux.');

export const fetches = (): Error =>
  refused(
    'Ce PDF va chercher une partie de son contenu dans un autre fichier. Imprimez-le en PDF pour tout y mettre, puis renvoyez-le.',
  );

export const form = (): Error =>
  refused(
    'Ce PDF est un formulaire à remplir. Imprimez-le en PDF pour n’en garder que les pages, ou joignez le formulaire au format Word ou LibreOffice.',
  );

export const signed = (): Error =>
  refused('Ce PDF est signé, et la copie gardée ici perdrait sa signature. Envoyez-en une copie non signée.');

export const annotated = (): Error =>
  refused(
    'Ce PDF contient des commentaires ou des annotations. Supprimez-les, ou imprimez-le en PDF sans eux, puis renvoyez-le.',
  );

export const leadsElsewhere = (address: string): Error =>
  refused(
    `Ce PDF contient un lien qui ne mène ni à une page, ni à une adresse électronique («\u202F${shown(address)}\u202F»). Retirez ce lien, puis renvoyez le PDF.`,
  );

/** It is made so that what it holds cannot be looked at. */
export const unreadable = (): Error =>
  refused('Ce PDF ne se laisse pas vérifier. Imprimez-le en PDF ou exportez-le à nouveau, puis renvoyez-le.');
