/** English words for which the rules of `en-lemma.ts` give the lemma of another word, or none that their forms share. */

/** Words that only look like a form of another one. */
export const KEPT = `news quite incoming humane finale locale morale rationale urbane wicked rugged witting skilled
  lower during sometimes odds innings tights droppings being hundred sacred naked`

/** Families of forms, the base first. A family's lemma is its base. */
export const FAMILIES = `evening evenings|morning mornings|ceiling ceilings|wedding weddings|pudding puddings|earring earrings|
  stocking stockings|legging leggings|sibling siblings|unite unites united uniting|reunite reunites reunited reuniting|
  paste pastes pasted pasting|rout routs routed routing|route routes|suite suites|aide aides|secrete secretes secreted secreting|
  severe|breathe breathes breathed breathing|clothe clothes clothed clothing|bathe bathes bathed bathing|
  caste castes|envelope envelopes|heroine heroines|lunge lunges lunged lunging|premiere premieres premiered|
  refuge refuges|forte fortes|singe singes singed singeing|tinge tinges tinged|add adds added adding|sue sues sued suing|
  owe owes owed owing|free frees freed freeing|exceed exceeds exceeded exceeding|
  proceed proceeds proceeded proceeding proceedings|succeed succeeds succeeded succeeding|embed embeds embedded embedding|
  menu menus|bias biases biased|alias aliases|canvas canvases|atlas atlases|err errs erred erring|
  found founds founded founding|ground grounds grounded grounding|bound bounds bounded bounding|
  bore bores bored boring|lower lowers lowered lowering|wound wounds wounded wounding|
  loathe loathes loathed loathing|sheathe sheathes sheathed|soothe soothes soothed soothing|cape capes|
  argue argues argued arguing|value values valued valuing|issue issues issued issuing|rescue rescues rescued rescuing|
  pursue pursues pursued pursuing|continue continues continued continuing|rogue rogues|league leagues|queue queues queued queuing|boycott boycotts boycotted boycotting|
  gas gases gasses gassed gassing|taxi taxis taxied|ski skis skied skiing|quiz quizzes quizzed quizzing|eye eyes eyed eyeing|dye dyes dyed|
  premier premiers|rose roses|drove droves|rabbi rabbis|bureau bureaus|plateau plateaus|safari safaris|guru gurus|
  israeli israelis|iraqi iraqis|saudi saudis|nazi nazis|pakistani pakistanis|emirati emiratis|houthi houthis|azeri azeris|
  bengali bengalis|qatari qataris|kuwaiti kuwaitis|omani omanis|yemeni yemenis|somali somalis|nepali nepalis`
