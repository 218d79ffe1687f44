/** English words by which drafts of packs are made. Only the command reads them; no extension needs them. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

export const ENGLISH_DRAFT = {
  /** Verbs with which somebody grants what speaks against themselves. */
  conceding: set(
    'concede concedes conceded conceding admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging allow allows allowed allowing grant grants granted granting',
  ),
  /** Words for what somebody says that they will do, as others call it: the article, not the speaker, says that it is one. */
  threatening: set('threat threats threaten threatens threatened threatening ultimatum ultimatums'),
  /** Words by which somebody tells what they mean to do. */
  intending: set(
    'intend intends intended intention intentions plan plans planned planning mean means want wants aim aims going',
  ),
  /** Nouns for leaving what goes on, and verbs: a threat to walk out is denied by whoever does not mean to withdraw. */
  leaving: set(
    'abandon abandoned abandoning quit quits leave leaves leaving left withdraw withdraws withdrawing withdrew withdrawal walk pull exit scrap end cancel halt stop',
  ),
  /** Verbs whose object is whom something is told. */
  telling: set(
    'tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded reminding warn warns warned warning',
  ),
  /** Verbs that give what somebody said or wants another name: "called the demand absurd". */
  naming: set(
    'call calls called calling brand brands branded branding dub dubs dubbed dubbing label labels labelled labelling labeled labeling describe describes described describing',
  ),
  /** Participles for whoever is accused, in headlines: "Minister blamed for the delay". */
  charged: set('accused blamed criticised criticized suspected condemned denounced slammed'),
  /** Words for what was told before: "denied that any such offer was made". */
  referring: set('such'),
  /** Words before the name of a place. */
  places: set('in at near'),
  /** Open a clause of its own inside of what is said. */
  joining: set('and but'),
  /** Participles that add to a list and open no clause: ", including the islands". */
  including: set('including excluding concerning regarding involving'),
} as const
