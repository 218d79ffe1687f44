/** The least that a popup in Preact can be: what the real one is compared with. */
import { h, render } from 'preact'

render(h('p', null, 'Empty'), document.getElementById('popup') as HTMLElement)
