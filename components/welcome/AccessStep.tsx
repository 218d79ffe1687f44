import { AccessNote } from '../page/AccessNote.tsx'
import { type AccessSource, useAccess } from '../page/use-access.ts'
import { useTexts } from '../text/text.tsx'
import { LOCK } from '../ui/drawings.ts'
import { Icon } from '../ui/Icon.tsx'

/** Where Sidelight may read; a click on the other choice asks the browser. */
export function AccessStep({ source }: { source: AccessSource }) {
  const texts = useTexts()
  const { all, trouble, choose } = useAccess(source)
  return (
    <section class="step">
      <h2 id="access">
        <Icon icon={LOCK} /> {texts('welcome_access')}
      </h2>
      <div class="where" role="radiogroup" aria-labelledby="access">
        <label>
          <input type="radio" name="access" checked={all === true} onChange={() => choose(true)} />
          {texts('welcome_accessAll')}
        </label>
        <label>
          <input type="radio" name="access" checked={all === false} onChange={() => choose(false)} />
          {texts('welcome_accessSome')}
        </label>
      </div>
      <AccessNote trouble={trouble} source={source} />
      {trouble === null && <p class="small soft">{texts('welcome_accessLater')}</p>}
    </section>
  )
}
