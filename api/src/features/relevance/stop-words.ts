/** Words that say nothing of what is searched: grammar, and the words of a question. Folded. */
export const stopWords = new Set(
  `a ai aie aient ainsi alors apres as au aucun aucune aujourd aussi autre autres aux avais avait avant avec avez avoir
  avons ayant bien c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci combien comme comment
  contre d dans de depuis des dois doit doivent donc dont du elle elles en encore entre es est et etaient etait etant
  etc ete etes etre eu eux faire fait faites faut font hui il ils j je jusque l la le lequel les lesquels leur leurs
  lors lorsque lui m ma mais me meme memes mes moi moins mon n ne ni nos notre nous on ont ou par parce parmi pas
  pendant peu peut peuvent peux plus plutot pour pourquoi pourrait puis puisque qu quand que quel quelle quelles quelque
  quelques quels qui quoi s sa sans se sera ses si soi soient soit sommes son sont sous suis sur t ta te tel telle tes
  toi ton tous tout toute toutes tres trop tu un une vers veut veux voici voila vos votre vous y plusieurs fois non oui deja toujours jamais rien
  beaucoup assez ensemble ailleurs ici la`.split(/\s+/),
);

/** Words that a question is made of around what it is about: left aside as soon as it holds another word. Folded. */
export const weakWords = new Set(
  `ameliorer amelioration avez besoin besoins bon bonne bonnes bons chercher cherche connaitre creer developper dire
  donner eviter exemple exemples existe experience experiences facon fiche fiches gens maniere mettre mieux
  mise moyen moyens oeuvre permettre personne personne personnes place pouvoir pratique pratiques prendre probleme problemes
  proposer quelqu rendre reussir retour retours savoir solution solutions temoignage temoignages trouver utiliser
  vouloir aider aide gerer question questions recueil reduire diminuer favoriser assurer organiser moderniser
  deployer renforcer lancer choses chose cas facilement efficacement`.split(/\s+/),
);

/** Words that half of the sheets hold: they put a sheet before another, and keep none out. Folded. */
export const commonWords = new Set(
  `administration administrations agent agents client clients public publics publique publiques service services usager
  usagers usagere usageres deux trois quatre cinq jour jours`.split(/\s+/),
);

/** How a question begins: the verb that follows says less than what it is about. Folded. */
export const questionWords = new Set(
  'comment pourquoi que quand faut peut combien quel quelle quels quelles ou qui est'.split(' '),
);
