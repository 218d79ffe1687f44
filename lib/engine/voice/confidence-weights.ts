export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
  bias: 3,
}
