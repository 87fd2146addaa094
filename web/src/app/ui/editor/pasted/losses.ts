/** What was visible where the text comes from, and is not a text of ours. */
export type Loss = 'image' | 'table' | 'comment' | 'link' | 'struck' | 'object' | 'numbering';

/** How often each was met. */
export type Losses = Partial<Record<Loss, number>>;

/** One sentence for each thing that could not be pasted as it was: nothing is lost in silence. */
export function wordsOfLosses(losses: Losses): string[] {
  const sentences: string[] = [];
  const say = (loss: Loss, one: string, several: string): void => {
    const count = losses[loss] ?? 0;
    if (count > 0) sentences.push(count === 1 ? one : several);
  };
  say(
    'image',
    $localize`Une image n’a pas été collée\u202F: joignez-la à la fiche.`,
    $localize`Des images n’ont pas été collées\u202F: joignez-les à la fiche.`,
  );
  say(
    'table',
    $localize`Un tableau est devenu des paragraphes, un par cellule.`,
    $localize`Des tableaux sont devenus des paragraphes, un par cellule.`,
  );
  say('comment', $localize`Un commentaire n’a pas été collé.`, $localize`Des commentaires n’ont pas été collés.`);
  say(
    'link',
    $localize`Les mots d’un lien ont été collés sans son adresse, qui n’est pas admise ici.`,
    $localize`Les mots de plusieurs liens ont été collés sans leurs adresses, qui ne sont pas admises ici.`,
  );
  const numbering = $localize`Une liste compte ici à partir de 1, ce qu’elle ne faisait pas\u202F: vérifiez ses numéros.`;
  say('numbering', numbering, numbering);
  const struck = $localize`Des mots qui étaient barrés ont été collés comme les autres\u202F: relisez-les.`;
  say('struck', struck, struck);
  const object = $localize`Ce qui n’était pas du texte (vidéo, formulaire, dessin) n’a pas été collé.`;
  say('object', object, object);
  return sentences;
}
