import type { Browser, Page } from 'puppeteer-core'
import type { FoundBrowser } from './browsers.ts'

/** Edges in CSS pixels of the viewport. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** An element inside a closed shadow root, where no script of a page can look. */
export interface HiddenElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its text, without what lies in a `style` element. */
  readonly text: string
  readonly children: readonly HiddenElement[]
  /** Where it is now; null when it is not rendered. */
  box(): Promise<Box | null>
  /** The element and what is in it, as markup. */
  html(): Promise<string>
}

/** @returns the topmost elements of every closed shadow root in a page's document */
export function readClosedRoots(page: Page, engine: FoundBrowser['engine']): Promise<HiddenElement[]> {
  return engine === 'firefox' ? readOverBidi(page) : readOverCdp(page)
}

interface CdpNode {
  readonly nodeName: string
  readonly nodeValue: string
  readonly backendNodeId: number
  readonly attributes?: readonly string[]
  readonly children?: readonly CdpNode[]
  readonly shadowRoots?: readonly CdpNode[]
  readonly shadowRootType?: string
}

async function readOverCdp(page: Page): Promise<HiddenElement[]> {
  const session = await page.createCDPSession()
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  const box = async (id: number): Promise<Box | null> => {
    const answer = await session.send('DOM.getBoxModel', { backendNodeId: id }).catch(() => null) // not rendered
    if (!answer) return null
    const { border, width, height } = answer.model
    return { x: border[0] ?? 0, y: border[1] ?? 0, width, height }
  }
  const toElement = (node: CdpNode): HiddenElement => {
    const flat = node.attributes ?? []
    const names = flat.filter((_, i) => i % 2 === 0)
    const nodes = node.children ?? []
    return {
      tag: node.nodeName.toLowerCase(),
      attributes: Object.fromEntries(names.map((name, i) => [name, flat[i * 2 + 1] ?? ''])),
      text: readText(node),
      children: nodes.filter(isCdpElement).map(toElement),
      box: () => box(node.backendNodeId),
      html: async () => (await session.send('DOM.getOuterHTML', { backendNodeId: node.backendNodeId })).outerHTML,
    }
  }
  const readText = (node: CdpNode): string =>
    node.nodeName === 'STYLE'
      ? ''
      : node.nodeName === '#text'
        ? node.nodeValue
        : (node.children ?? []).map(readText).join('')
  const find = (node: CdpNode): CdpNode[] => {
    const closed = (node.shadowRoots ?? []).filter(shadow => shadow.shadowRootType === 'closed')
    return [...closed, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(find)]
  }
  return find(root).flatMap(shadow => (shadow.children ?? []).filter(isCdpElement).map(toElement))
}

const isCdpElement = (node: CdpNode) => !node.nodeName.startsWith('#')

/** A node as WebDriver BiDi serialises it. */
interface BidiNode {
  readonly sharedId?: string
  readonly value?: {
    readonly nodeType: number
    readonly localName?: string
    readonly nodeValue?: string
    readonly attributes?: Readonly<Record<string, string>>
    readonly children?: readonly BidiNode[]
    readonly mode?: string
    readonly shadowRoot?: BidiNode | null
  }
}
interface Evaluated {
  readonly result: { readonly type: string; readonly result: BidiNode & { readonly value?: unknown } }
}
/** Puppeteer's own connection, which its types hide. Nothing else reaches closed roots in Firefox. */
interface Bidi {
  send(method: string, parameters: unknown): Promise<Evaluated>
}

/** @returns the raw WebDriver BiDi connection of a Firefox */
export const bidiOf = (browser: Browser): Bidi => (browser as unknown as { connection: Bidi }).connection

/** @returns a page's context, as WebDriver BiDi calls it */
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id

async function readOverBidi(page: Page): Promise<HiddenElement[]> {
  const bidi = bidiOf(page.browser())
  const target = { context: contextOf(page) }
  const { result } = await bidi.send('script.evaluate', {
    expression: 'document.documentElement',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 60, includeShadowTree: 'all' },
  })
  const ask = async (sharedId: string | undefined, functionDeclaration: string): Promise<string> => {
    const call = { functionDeclaration, arguments: [{ sharedId }], target, awaitPromise: false }
    return String((await bidi.send('script.callFunction', call)).result.result.value)
  }
  const box = async (sharedId: string | undefined): Promise<Box | null> => {
    const measure =
      'e => { const { x, y, width, height } = e.getBoundingClientRect(); return JSON.stringify({ x, y, width, height }) }'
    const found = JSON.parse(await ask(sharedId, measure)) as Box
    return found.width > 0 && found.height > 0 ? found : null
  }
  const toElement = (node: BidiNode): HiddenElement => ({
    tag: node.value?.localName ?? '',
    attributes: node.value?.attributes ?? {},
    text: readText(node),
    children: (node.value?.children ?? []).filter(isBidiElement).map(toElement),
    box: () => box(node.sharedId),
    html: () => ask(node.sharedId, 'e => e.outerHTML'),
  })
  const readText = ({ value }: BidiNode): string =>
    value?.localName === 'style'
      ? ''
      : value?.nodeType === 3
        ? (value.nodeValue ?? '')
        : (value?.children ?? []).map(readText).join('')
  const find = ({ value }: BidiNode): BidiNode[] => {
    const shadow = value?.shadowRoot
    const inside = shadow ? [...(shadow.value?.mode === 'closed' ? [shadow] : []), ...find(shadow)] : []
    return [...inside, ...(value?.children ?? []).flatMap(find)]
  }
  return find(result.result).flatMap(shadow => (shadow.value?.children ?? []).filter(isBidiElement).map(toElement))
}

const isBidiElement = (node: BidiNode) => node.value?.nodeType === 1
