/** Numbers that look random and are the same in every run. */

/** A stream of numbers: `next` gives one in 0..1 (1 left out), `restart` begins the stream of another seed. */
export interface Random {
  next(): number
  restart(seed: number): void
}

/** Scrambles two numbers to an unsigned 32-bit one (the finaliser of MurmurHash3, Appleby). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b ^ 0xc2b2ae35, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Mulberry32 (Ettinger): one 32-bit word of state, quick to restart, as is done for every claim. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  return {
    restart(next) {
      state = next >>> 0
    },
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let t = Math.imul(state ^ (state >>> 15), state | 1)
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
      return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
    },
  }
}

/** @returns a number of the standard normal distribution (Box and Muller 1958) */
export const drawNormal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())

/** @returns a whole number of the Poisson distribution with this mean (Knuth: for small means) */
export function drawPoisson(random: Random, mean: number): number {
  const end = Math.exp(-mean)
  let n = 0
  for (let left = random.next(); left > end; left *= random.next()) n++
  return n
}
