import { alikeFolds, formWithPlaces, type Fold, type FormWithPlaces } from '@recueil/text';

/** « L. 112-8 », « R 421-5 », « D123-4-1 »: an article of a law is one thing, however it is written. */
const letterOfArticle: Fold = {
  pattern: /(?<![\p{L}\p{Nd}])[LRD]\.? ?(?=[0-9]{3,4}(?![0-9])|[0-9]{1,4}-[0-9])/giu,
  to: (found) => found.charAt(0),
};

/** One number of an article joined to the next. Four of them are enough. */
const numberOfArticle: Fold = {
  pattern: /(?<![\p{L}\p{Nd}])[LRD][0-9]+-(?=[0-9])/giu,
  to: (found) => found.slice(0, -1),
};

const articleFolds: readonly Fold[] = [letterOfArticle, numberOfArticle, numberOfArticle, numberOfArticle];
const searchFolds: readonly Fold[] = [...alikeFolds, ...articleFolds];

/** A text as it is cut into words, with the places that they have in it. */
export function searchForm(text: string): FormWithPlaces {
  return formWithPlaces(text, searchFolds);
}

/** What joins two words that were written as one: « DossierUnique ». */
export const innerCapital = /(?<=\p{Ll})(?=\p{Lu})/u;

/** Shorter pieces of a word say nothing: « kWh ». */
const shortestInner = 3;

/**
 * What a document is found by besides its words: the words inside those that capitals join, and the numbers of articles.
 * Not folded yet. `search_inner_words` does the same in SQL: a test holds the two together.
 */
export function innerWords(text: string): string[] {
  const { form } = formWithPlaces(text);
  const joined = Array.from(form.matchAll(/[\p{L}\p{Nd}]+/gu), ([word]) => word.split(innerCapital));
  const pieces = joined.filter(({ length }) => length > 1).flat();
  return [...pieces.filter(({ length }) => length >= shortestInner), ...numbersOfArticles(form)];
}

function numbersOfArticles(form: string): string[] {
  const glued = form.replace(letterOfArticle.pattern, letterOfArticle.to);
  const articles = glued.matchAll(/(?<![\p{L}\p{Nd}])[LRD][0-9]+(?:-[0-9]+)*(?![\p{L}\p{Nd}])/giu);
  return Array.from(articles, ([article]) => {
    const [first = '', ...others] = article.split('-');
    return [first, first.slice(1), ...others];
  }).flat();
}

/** Whether a word, folded, is an article of a law: nothing else was meant by it. */
export function isArticle(word: string): boolean {
  return /^[lrd][0-9]{3,}$/.test(word);
}
