/**
 * Ranks whose frequency falls with a power of the rank: rank k of n weighs 1 / (k + shift) ^ skew (Zipf, Mandelbrot).
 * Drawn by rejection-inversion (Hörmann and Derflinger 1996): exact, without a table, about one try a draw.
 */
import type { Random } from './random.ts'

export interface Zipf {
  readonly ranks: number
  /** A rank, 1..ranks. */
  draw(random: Random): number
  /** Weight of a rank; the sum over all ranks is `total`. */
  weigh(rank: number): number
  readonly total: number
}

export function makeZipf(ranks: number, skew: number, shift = 0): Zipf {
  const weigh = (x: number) => (skew === 1 ? 1 / (x + shift) : (x + shift) ** -skew)
  const integral = (x: number) => (skew === 1 ? Math.log(x + shift) : (x + shift) ** (1 - skew) / (1 - skew))
  const inverse = (y: number) => (skew === 1 ? Math.exp(y) : ((1 - skew) * y) ** (1 / (1 - skew))) - shift
  const first = integral(1.5) - weigh(1)
  const last = integral(ranks + 0.5)
  const sure = 2 - inverse(integral(2.5) - weigh(2))
  let total = 0
  for (let rank = ranks; rank > 0; rank--) total += weigh(rank)
  return {
    ranks,
    weigh,
    total,
    draw(random) {
      for (;;) {
        const y = last + random.next() * (first - last)
        const x = inverse(y)
        const rank = Math.min(ranks, Math.max(1, Math.round(x)))
        if (rank - x <= sure || y >= integral(rank + 0.5) - weigh(rank)) return rank
      }
    },
  }
}
