import { fold } from '../words/fold';

const opening =
  /^(la |le |les |l')?(mairie|ville|commune|communaute|metropole|agglomeration|departement|conseil|region|prefecture|sous-prefecture|ministere|secretariat|direction|ddfip|drfip|caisse|cpam|caf|carsat|urssaf|agence|office|institut|universite|academie|rectorat|ecole|college|lycee|centre|chu|hopital|assistance publique|etablissement|association|federation|union|mutualite|mutuelle|regime|groupe|societe|gendarmerie|police|marine|armee|service|sdis|pole emploi|chambre|cour|tribunal|poste|sncf|edf|ratp|observatoire|musee|bibliotheque|mission|delegation|inspection|haut|syndicat|parc|maison|comite|banque|autorite|defenseur|premier ministre|etat)\b/;

/** Whether a text begins as names of organisations do, or is an acronym. */
export function looksLikeOrganisation(text: string): boolean {
  return opening.test(fold(text.slice(0, 80))) || /^\p{Lu}[\p{Lu}\d&.-]{1,9}$/u.test(text);
}
