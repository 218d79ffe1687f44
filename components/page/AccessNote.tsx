import { useTexts } from '../text/text.tsx'
import type { Access, AccessSource } from './use-access.ts'

/** Why access was not changed, and what the person can do. Announced when it appears. */
export function AccessNote({ trouble, source }: Pick<Access, 'trouble'> & { source: AccessSource }) {
  const texts = useTexts()
  return (
    <span class="note small" role="status">
      {trouble === 'refused' && texts('access_refused')}
      {trouble === 'byHand' && (
        <>
          {texts('access_byHand')}{' '}
          <button type="button" class="text-button" onClick={() => void source.openAccessSettings()}>
            {texts('access_open')}
          </button>
        </>
      )}
    </span>
  )
}
