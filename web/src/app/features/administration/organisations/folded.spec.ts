import { folded } from './folded';

it.each([
  ['Œuvre de l’Été', "oeuvre de l'ete"],
  ['Paris 1ᵉʳ', 'paris 1er'],
  ['Saint\u2011Denis\u00ad', 'saint-denis'],
])('« %s » is searched as « %s »', (name, expected) => {
  expect(folded(name)).toBe(expected);
});
