/** A fault as the server's lint words it, or in other words. */
export interface Worded {
  readonly message: string;
  readonly hint: string;
}

/**
 * What is wrong with a method file, in French: code → what is wrong, what to do. `{0}`, `{1}` and `{last}` stand for the names that the
 * server's sentence quotes. Every code of `FaultCode` is here (a test reads that list).
 */
export const faultsFr: Readonly<Record<string, readonly [string, string]>> = {
  "no-method-file": [
    "Ce fichier ne contient pas de méthode.",
    "Une méthode est un fichier method.yaml, ou une archive de son dossier.",
  ],
  "not-utf8": ["Ce fichier n’est pas un texte en UTF-8.", "Enregistrez-le en UTF-8."],
  "too-large": ["Le fichier est trop grand.", "Une méthode d’une journée entière tient en 30 Kio."],
  "yaml-syntax": [
    "Ce n’est pas du YAML.",
    "Mettez entre guillemets les textes qui contiennent «\u202f:\u202f» suivi d’une espace, «\u202f#\u202f» ou, entre accolades, une virgule.",
  ],
  "yaml-trap": [
    "«\u202f{0}\u202f» sans guillemets n’a pas le même sens pour tous les lecteurs.",
    "Écrivez true ou false, ou mettez des guillemets.",
  ],
  "too-deep": ["Trop de niveaux imbriqués.", "Une méthode d’une journée entière en prend dix."],
  aliases: ["Les ancres et les alias ne sont pas acceptés ici.", "Écrivez le contenu en toutes lettres."],
  tags: ["Les étiquettes de type ne sont pas acceptées ici.", "Écrivez le contenu en toutes lettres."],
  "several-documents": [
    "Un second document commence ici.",
    "Un fichier, une méthode\u202f: retirez la ligne «\u202f---\u202f».",
  ],
  "duplicate-key": ["«\u202f{0}\u202f» s’y trouve deux fois.", "Gardez l’un des deux."],
  "empty-value": [
    "Il manque une valeur.",
    "Écrivez-en une, ou retirez la clé. Entre accolades, mettez entre guillemets les textes qui contiennent une virgule.",
  ],
  "bad-number": [
    "«\u202f{0}\u202f» n’est pas un nombre accepté ici.",
    "Écrivez-le en chiffres décimaux, ou entre guillemets.",
  ],
  "not-a-map": ["On attend ici des clés et leurs valeurs.", "Une méthode commence par schema: method/1."],
  "unknown-key": ["«\u202f{0}\u202f» n’a pas sa place ici.", ""],
  "missing-key": ["Il manque «\u202f{0}\u202f».", ""],
  "unknown-kind": ["«\u202f{0}\u202f» n’est pas un genre d’étape.", "La complétion (Ctrl Espace) donne la liste."],
  "unknown-value": ["«\u202f{0}\u202f» n’est pas connu ici.", "La complétion (Ctrl Espace) donne ce qui est possible."],
  "wrong-type": [
    "«\u202f{0}\u202f» attend une valeur d’un autre type.",
    "Un texte, un nombre, une liste ou des clés\u202f: la complétion (Ctrl Espace) le dit.",
  ],
  "bad-duration": ["«\u202f{0}\u202f» n’est pas une durée.", "Écrivez par exemple 90s, 20m, 12h ou 2d."],
  "bad-id": ["Un nom s’écrit ici en minuscules sans accent, avec des chiffres et _.", ""],
  "bad-version": ["«\u202f{0}\u202f» n’est pas une version.", "Écrivez trois nombres\u202f: 1.0.0."],
  "bad-format": ["«\u202f{0}\u202f» n’a pas la forme attendue.", ""],
  "empty-text": ["Il manque un texte.", "Écrivez-le, ou retirez la clé."],
  "out-of-range": ["«\u202f{0}\u202f» est hors des bornes.", ""],
  "too-few": ["«\u202f{0}\u202f» en demande davantage.", ""],
  "too-many": ["C’en est trop ici.", ""],
  "duplicate-id": ["«\u202f{0}\u202f» est déjà le nom d’autre chose.", "Choisissez un autre identifiant."],
  "unknown-collection": [
    "«\u202f{last}\u202f»\u202f: cette collection n’existe pas, ou l’étape n’y écrit pas.",
    "Déclarez-la sous artefacts, et nommez-la sous out dans l’étape qui y écrit.",
  ],
  "collection-before-made": [
    "Rien n’a encore été mis dans «\u202f{0}\u202f» quand vient «\u202f{1}\u202f».",
    "Placez avant elle une étape qui y écrit.",
  ],
  "unknown-field": ["«\u202f{0}\u202f» n’a pas ce champ.", "Écrivez collection.champ."],
  "unknown-grouping": [
    "Aucune étape de groupes ne s’appelle «\u202f{0}\u202f».",
    "Ajoutez une étape du genre group qui porte cet identifiant.",
  ],
  "group-before-formed": [
    "Les groupes de «\u202f{0}\u202f» peuvent ne pas être formés quand vient «\u202f{1}\u202f».",
    "Placez l’étape de groupes avant elle, hors d’une branche qui peut être sautée.",
  ],
  "unknown-attribute": [
    "Personne n’a encore été interrogé sur «\u202f{0}\u202f».",
    "Ajoutez ask à cette étape, avec les réponses possibles.",
  ],
  "basis-not-a-vote": [
    "«\u202f{0}\u202f» n’est pas un vote qui a déjà eu lieu.",
    "Nommez une étape antérieure du genre vote.",
  ],
  "basis-on-other-items": ["«\u202f{0}\u202f» n’était pas un vote sur «\u202f{1}\u202f».", ""],
  "no-agenda": [
    "«\u202f{0}\u202f» a besoin d’un mur de sujets, et «\u202f{1}\u202f» n’en est pas un.",
    "Ajoutez une étape du genre agenda et nommez-la ici.",
  ],
  "not-of-this-board": [
    "Sur le tableau de «\u202f{0}\u202f», ce mot ne ferait rien.",
    "Retirez-le, ou changez le mode du tableau ou qui y travaille.",
  ],
  "not-of-this-vote": [
    "La façon de voter de «\u202f{0}\u202f» ne dit pas cela.",
    "Prenez une façon de voter qui le dit, ou une autre règle.",
  ],
  "unknown-grade": [
    "Le vote n’a pas de mention «\u202f{0}\u202f».",
    "Les mentions existent dans les votes par majority_judgement.",
  ],
  "unknown-rule": ["Il n’y a pas de règle «\u202f{0}\u202f».", ""],
  "unknown-source": [
    "Aucune étape ne produit «\u202f{0}\u202f».",
    "Nommez une collection, une sélection, une décision ou un pouls.",
  ],
  "unknown-fragment": [
    "Il n’y a pas de fragment «\u202f{0}\u202f» sans faute.",
    "Un fragment est un dossier avec un fragment.yaml, à côté de cette méthode ou livré avec Palabre.",
  ],
  "circular-use": ["Des fragments s’utilisent l’un l’autre en rond.", "Retirez l’une de ces utilisations."],
  "unknown-param": ["Il n’y a pas de réglage pour «\u202f{0}\u202f».", "Déclarez-le sous params."],
  "wrong-param-type": ["«\u202f{0}\u202f» attend un réglage d’un autre type que «\u202f{1}\u202f».", ""],
  "bad-default": [
    "«\u202f{0}\u202f» ne convient pas comme valeur de départ.",
    "Prenez l’une des valeurs que ce réglage accepte.",
  ],
  "impossible-condition": ["«\u202f{0}\u202f» ne peut jamais être comparé ainsi à «\u202f{1}\u202f».", ""],
  "not-in-a-track": [
    "«\u202f{0}\u202f» ne peut pas avoir lieu en même temps que ce qui se passe à côté.",
    "Placez-la hors des voies parallèles, ou lisez après elles ce qui s’y écrit.",
  ],
  "no-ring": [
    "Dans «\u202f{0}\u202f», les feuilles ne peuvent pas tourner.",
    "Donnez à l’étape des groupes (with) et mettez-la dans un repeat\u202f: chaque tour fait passer les feuilles une fois.",
  ],
  "no-audience": ["On écrit dans «\u202f{0}\u202f» sans savoir qui lira.", "Ajoutez see: {during, after, authors}."],
  "no-group": [
    "«\u202f{0}\u202f» parle d’un groupe sans dire lequel.",
    "Ajoutez with: et l’identifiant d’une étape de groupes.",
  ],
  "visibility-widens": [
    "«\u202f{0}\u202f» montrerait «\u202f{1}\u202f» à plus de monde qu’on ne l’a dit à qui écrivait.",
    "Placez un reveal avant elle, ou élargissez see.after là où cela s’écrit. Ce que seul son auteur peut livrer n’a pas sa place ici.",
  ],
  "no-protection": [
    "«\u202f{0}\u202f» écarte des idées sans laisser à personne le moyen d’en sauver une.",
    "Ajoutez protect: {champion: 1}.",
  ],
  "time-sum": [
    "Les étapes durent ensemble à plus d’un quart de cette durée.",
    "Les pauses ne comptent pas\u202f; d’une branche, c’est le bras le plus long.",
  ],
  "async-time-missing": [
    "«\u202f{0}\u202f» ne dit pas combien elle dure sur plusieurs jours.",
    "Ajoutez async à sa durée, ou écrivez advisor.async: none.",
  ],
  "hard-without-extension": [
    "La fermeture nette de «\u202f{0}\u202f» exclut qui a besoin de plus de temps.",
    "Ajoutez individual_extension, ou rendez l’étape facultative.",
  ],
  "infeasible-size": ["Ces nombres de personnes ne vont pas ensemble.", "Comparez-les à advisor.size."],
  "no-brief": ["Aucune étape ne dit les règles du jeu.", "Ajoutez une étape du genre brief avec rules: all."],
  "missing-locale": [
    "Il manque une langue, ou le fichier de ses textes.",
    "Traduisez les textes dans locales/, ou retirez la langue de locales.",
  ],
  "missing-translation": ["Un texte n’est pas traduit.", ""],
  "unknown-translation": ["Ce texte traduit n’existe pas dans la méthode.", "Retirez-le, ou corrigez son chemin."],
};

const MEANT = /^Did you mean “(.+)”\?$/;
const KNOWN = /^Known here: (.+)\.$/;

/** The server's lint speaks English; here each code has its own sentence, with the names that the English one quotes. */
export function inFrench(problem: Worded & { readonly code: string }): Worded {
  const own = faultsFr[problem.code];
  if (!own) return problem;
  const names = [...problem.message.matchAll(/“([^”]*)”/g)].map((found) => found[1] ?? "");
  const [wrong, toDo] = own;
  const message = wrong.replace(/\{(\w+)\}/g, (whole, n: string) => names.at(n === "last" ? -1 : Number(n)) ?? whole);
  // a sentence without the name that it needs says less than the server's own
  return message.includes("{0}") ? problem : { message, hint: advice(problem.hint) ?? toDo };
}

function advice(hint: string): string | undefined {
  const meant = MEANT.exec(hint)?.[1];
  if (meant !== undefined) return `Vouliez-vous dire «\u202f${meant}\u202f»\u202f?`;
  const known = KNOWN.exec(hint)?.[1];
  return known === undefined ? undefined : `Connus ici\u202f: ${known}.`;
}
