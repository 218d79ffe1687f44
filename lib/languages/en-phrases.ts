import type { Language } from '../engine/text/language.ts'

/** Phrases separated by commas. */
const phrases = (text: string): string[] =>
  text
    .split(/,|\n/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')

/** Phrases that tell how a text puts a claim. */
export const readEnglishPhrases = (): Language['phrases'] => ({
  claim:
    phrases(`claim, claims, allegation, allegations, accusation, accusations, assertion, assertions, charge, charges,
    suggestion, suggestions, version, narrative, insistence, contention, story, rumour, rumours, rumor, rumors,
    suspicion, suspicions, theory, tale, counterclaim, counterclaims, hypothesis, supposition, insinuation, insinuations, argument, arguments, contention, thesis, reasoning`),
  statement: phrases(`statement, statements, report, reports, announcement, account, complaint, assessment, conclusion,
    conclusions, words, remarks, comments`),
  denial: phrases(
    'denial, denials, rejection, refutation, rebuttal, dismissal, skepticism, scepticism, disbelief, protestations, repudiation',
  ),
  evidence:
    phrases(`evidence, proof, footage, video, data, images, photos, debris, wreckage, material, materials, documents,
    findings`),
  event: phrases(`incident, episode, affair, matter, event, events, attempt, provocation, scandal, case, act,
    action, plot`),
  part: phrases(
    'involvement, responsibility, wrongdoing, participation, role, any part, knowledge, doing so, guilt, complicity',
  ),
  false:
    phrases(`lie, lies, a lie, lying, lying about, lied about, false, falsely, falsehood, falsehoods, untrue, fake, faked, fakes, fabrication, fabrications,
    fabricated, fabricating, hoax, invention, invented, inventing, made up, making up, made the story up, made the claim up, made it up, made it all up, made this up, made all this up,
    make it up, making it up, makes it up, fiction, fictional, fictitious,
    nonsense, nonsensical, disinformation, misinformation, propaganda, bogus, baseless, groundless, unfounded, absurd,
    ridiculous, ludicrous, preposterous, concocted, trumped up, cooked up, rubbish, garbage, staged, slander,
    smear, myth, fantasy, farce, false flag, without foundation, without basis, no basis, no truth, pure fiction,
    had nothing to do with, has nothing to do with, have nothing to do with, no part in, no role in, no involvement in,
    never happened, did not happen, did not occur, did not take place, nothing happened, nothing had happened, nothing of the kind, nothing of the sort, had not happened, has not happened,
      there is none, there's none, there was none, is wrong, was wrong, are wrong, were wrong, incorrect, inaccurate, no such, there was no, fairy tale, fairy tales`),
  scorn: phrases('insane, crazy, madness, mad, delusional, laughable, hysterical, outrageous, cynical, shameless'),
  uncertain:
    phrases(`unclear whether, unclear if, unclear, not clear, no evidence, no proof, no sign, no signs, no indication,
    no indications, no reason to believe, there is no evidence, there was no evidence, there is no proof, there was no proof, there has been no evidence,
    there is no sign, there was no sign, there were no signs, there is no indication, there was no indication, unlikely, implausible, implausibly, improbable, unproven, unverified, unsubstantiated, unconfirmed, questionable, dubious,
    doubtful, suspicious, hard to believe, hard to fathom, difficult to believe, defies belief, beggars belief,
    lack credibility, lacks credibility, lacked credibility, lacking credibility, runs counter to, run counter to, ran counter to,
    lack evidence, lacks evidence, lacked evidence, not credible, makes no sense, make no sense, made no sense, not make sense,
    not make any sense, not add up, not square with, not tally with, not match, doesn't match, didn't match, at odds with, inconsistent with,
    conflict with, conflicts with, conflicted with, hold no water, holds no water, holds up poorly, nothing to back, nothing to support,
    no trace, no traces, not observed, not seen any, seen no, has seen nothing, would corroborate, could corroborate,
    to corroborate, would confirm, no corroboration, without corroboration, uncorroborated, doesn't add up, don't add up, doesn't make sense, could not be verified, couldn't be verified,
    cannot be verified, could not be independently verified, not been verified, not been independently verified,
    could not verify, unable to verify, unable to confirm, not been able to verify, could not independently verify, could not confirm,
    has not verified, have not verified, not been confirmed, not independently confirmed,
    find out, remains to be seen, if true, if confirmed, sceptical, skeptical, scepticism, skepticism, doubts,
    raising questions, raised questions, raises questions, little evidence, scant evidence, any evidence, not sure, not certain,
    not convinced, unconvinced, might not have, may not have, maybe not, perhaps not, why would, no independent confirmation`),
  true: phrases(`happened, happen, happening, happens, occurred, occur, took place, taken place, take place, true, real, correct,
    accurate, existed, exist, materialised, materialized, credible`),
  hedge: phrases(`alleged, supposed, so called, purported, reported, claimed, suspected, apparent, ostensible, putative,
    rumoured, rumored, presumed`),
  hearsay: phrases(
    'allegedly, reportedly, supposedly, purportedly, apparently, ostensibly, is said to, are said to, was said to',
  ),
  source: phrases(
    `according to, as per, in the words of, citing, quoting, in the view of, in the telling of, by the account of,
    in the version of, in the account of, on the word of, in the opinion of, in the eyes of, per, if you ask, if you believe,
    if you trust, if we are to believe, if one is to believe, on data of, on the data of, by the count of, in the judgment of,
    in the judgement of, from the point of view of, by the reckoning of, in the reading of, on the account of,
    on the evidence of, as told by, as reported by, by the calculation of, in the calculation of, in the estimate of,
    in the estimation of`,
  ),
  negation: phrases(
    `not, never, no, no longer, anything but, not one of, not a single, neither, nor, nobody, nothing, none, cannot, without, no one, yet to, still to`,
  ),
  none: phrases(`not only, not just, not merely, not simply, no doubt, per cent, per year, per month, per day, per capita, per hour, not least, not to mention, no less,
    no later, no more, no matter, without a doubt, without doubt, nothing less, no sooner, not alone, no wonder, nothing short,
    lies with, lies in, lies on, lies ahead, lies between, lies at, lies near, lie in, lie ahead, lie with, lie on, had no choice`),
  whether: phrases('whether'),
  condition: phrases('if, unless, in case, suppose, supposing'),
})
