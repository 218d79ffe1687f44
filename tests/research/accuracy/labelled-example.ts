/** Labelled pages of an invented topic, as folders hold them: see tests/engine/example-pack.ts for its claims. */

const label = (page: string, idx: number, sentence: string, claims: readonly object[]) =>
  JSON.stringify({ page, idx, sentence, claims })
const claim = (id: string, voice: string, speaker: string | null = null, match = 'full') => ({
  anyOf: [id],
  voice,
  match,
  speaker,
})

export const PAGE_1 = `URL: https://gazette.example/tarn-opened-the-sluice

The night at the lake
Orrin said that Tarn opened the sluice & let it run. Ada Vale denied that Tarn had opened the sluice.
A man <by the lake> slept. Someone turned the big wheel.
`
export const LABELS_1 = [
  label('1-gazette.txt', 0, 'The night at the lake', []),
  label('1-gazette.txt', 1, 'Orrin said that Tarn opened the sluice & let it run.', [
    claim('opened', 'attributed', 'Orrin Council'),
  ]),
  label('1-gazette.txt', 2, 'Ada Vale denied that Tarn had opened the sluice.', [
    claim('opened', 'denied', 'the Tarn mayor'),
  ]),
  label('1-gazette.txt', 3, 'A man <by the lake> slept.', []),
  label('1-gazette.txt', 4, 'Someone turned the big wheel.', [claim('opened', 'own')]),
].join('\n')

export const PAGE_2 = `URL: https://gazette.example/2

All quiet
All <fourteen gates> were raised. A guard of Tarn reported that it had opened the sluice. The water stands low at Tarn.
Orrin had a clever scheme.
`
export const LABELS_2 = [
  label('2-gazette.txt', 0, 'All quiet', []),
  label('2-gazette.txt', 1, 'All <fourteen gates> were raised.', []),
  label('2-gazette.txt', 2, 'A guard of Tarn reported that it had opened the sluice.', [claim('opened', 'own')]),
  label('2-gazette.txt', 3, 'The water stands low at Tarn.', [claim('opened', 'own', null, 'partial')]),
  // The scheme is a claim of its own, which nobody labelled.
  label('2-gazette.txt', 4, 'Orrin had a clever scheme.', [claim('opened', 'denied')]),
].join('\n')
