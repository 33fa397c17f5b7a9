/**
 * What a message says that it is not ("c'est pas un chien, c'est un drum", "nothing wrong with the lights"). An absence
 * ("pas d'eau", "no light") is what is wrong, and stays.
 */
const denials: readonly RegExp[] = [
  /\b(?:pas|non) (?:pour |dans |sur |juste |vraiment |a cause d )?(?:un|une|le|la|l|les|mon|ma|cette|ce) [a-z]+/g,
  /\b(?:c est|c|ce n est|n est|est|s agit|question|parle|parler) pas (?:de |du |d |des )(?:la |l |le )?[a-z]+/g,
  /\b(?:pas|plus) besoin (?:de |d |du )[a-z]+/g,
  /\b(?:ni) (?:le |la |l |les |un |une )[a-z]+/g,
  /\bpas (?:morte?s?|abandonnee?s?|blessee?s?)\b/g,
  /\bnot (?:really |just |about |for |on |in )?(?:a|an|the|my|our|any) [a-z]+/g,
  /\bnot (?:dead|abandoned|hurt|asking for [a-z]+|talking about (?:the )?[a-z]+)/g,
  /\bnothing wrong with (?:the |my |our )?[a-z]+/g,
  /\bno need (?:to|for) [a-z]+/g,
  // What somebody fears is not what happened: "j'ai peur que quelqu'un se tue".
  /\b(?:se|me) (?:fasse |fassent |faire |fera )?(?:tuer?|tuent|blesser?|blessent|frapper|ecraser|estropier)\b(?= ?(?:$|un jour|la|ici|xexclaim|dans|sur|a|si|avant|en))/g,
  /\b(?:get|gets|getting|be|someone|somebody) (?:killed|hurt|run over|injured)\b/g,
  /\b(?:rather than|instead of|plutot que|plutot qu|au lieu d|au lieu de|au lieu du) (?:the |a |an |le |la |l |un |une )?[a-z]+/g,
];

/** A message's words with what it denies put together into one marker. */
export function withoutDenied(words: readonly string[]): readonly string[] {
  let said = words.join(' ');
  if (!/\b(?:pas|non|ni|not|nothing|no|plutot|rather|instead|lieu|se|me|killed|hurt|injured|over)\b/.test(said))
    return words;
  for (const denial of denials) said = said.replace(denial, ' xdenied ');
  return said.split(' ').filter((word) => word !== '');
}
