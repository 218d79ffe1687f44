const words = (text: string): readonly string[] => text.split(/\s*,\s*/)

/**
 * English words that take a side, in every form in which they would be written. A pack's own wording has none of them;
 * quotations, source titles, phrases and tests may.
 */
export const ENGLISH_LOADED: readonly string[] = [
  // verbs of speech that judge what is said
  ...words(`claimed, claiming, claims that, admitted, admitting, admits, insists, insisted, boasts, boasted, rants, ranted,
    slams, slammed, blasts, blasted, lashes out, lashed out, spews, spewed, parrots, parroted, brags, bragged, whined,
    refuses to admit, pretends, pretended, exposes, exposed, debunks, debunked, refutes, refuted, proves, proved`),
  // names for people and states
  ...words(`regime, regimes, dictator, dictators, tyrant, tyrants, strongman, thug, thugs, puppet, puppets, aggressor,
    aggressors, terrorist, terrorists, extremist, extremists, fascist, fascists, nazi, nazis, warmonger, warmongers, crony,
    cronies, henchman, henchmen, liar, liars, butcher, madman, stooge, stooges, traitor, traitors`),
  // adjectives and nouns that rule on truth or guilt
  ...words(`so-called, propaganda, baseless, unfounded, groundless, bogus, fake, phony, absurd, ludicrous, ridiculous,
    laughable, outlandish, preposterous, discredited, dubious, spurious, bald-faced, blatant, blatantly, notorious,
    notoriously, infamous, brazen, brazenly, heinous, barbaric, cowardly, vicious, evil, monstrous, despicable, shameless,
    shamelessly, cynical, cynically, hysterical, unhinged, deranged, unprovoked, heroic, heroically, courageous, brave,
    glorious, righteous, legitimate concerns`),
  // words that tell people what to think
  ...words(`obviously, clearly, of course, undoubtedly, undeniably, needless to say, supposedly, purportedly, laughably,
    conveniently, tellingly, unsurprisingly, predictably, sadly, shockingly, thankfully, the truth is, in fact, the fact is`),
]
