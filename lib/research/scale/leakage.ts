/**
 * What an observation tells of which claim was met, in bits: log2 of how much likelier the claim is after it than before.
 * Its mean over all meetings is the mutual information of claim and observation (Shannon 1948).
 */

/** @returns the entropy of a distribution given by weights of any sum */
export function measureEntropy(weights: Iterable<number>): number {
  let total = 0
  let sum = 0
  for (const weight of weights) {
    total += weight
    if (weight > 0) sum += weight * Math.log2(weight)
  }
  return Math.log2(total) - sum / total
}

/**
 * Bits of an observation that only rules claims out, such as a request for a wanted file among evenly drawn others.
 * @param mass prior probability of all claims that fit what is seen
 */
export const tellOfFit = (mass: number): number => -Math.log2(mass)

/**
 * Bits of a request for a fixed number of files, whatever was met, with the wanted file among them.
 * @param slots how many are asked for
 * @param real share of all slots that hold wanted files; the others are drawn evenly
 * @param chance probability that a wanted file is this one
 * @param files how many there are
 */
export const tellOfSlot = (slots: number, real: number, chance: number, files: number): number =>
  -Math.log2(slots * ((1 - real) / files + real * chance))

/**
 * Bits of the choice of packs, which depends on what a reader follows and not on what is met.
 * @param following share of meetings that have to do with what is followed
 * @param followed share of it that lies in the claim's pack
 * @param mass probability that a claim lies in that pack, over all readers
 * @returns bits; less than 0 for a claim that the choice makes less likely
 */
export const tellOfPack = (following: number, followed: number, mass: number): number =>
  Math.log2(1 - following + (following * followed) / mass)

/** @returns the most bits that a choice of so many things among `all` can tell: those when every choice is as likely */
export function countChoices(all: number, chosen: number): number {
  let bits = 0
  for (let i = 0; i < chosen; i++) bits += Math.log2((all - i) / (chosen - i))
  return bits
}
