// does a click in a page open Chrome's side panel through the background?
import { startDriver } from './tests/e2e/driver.ts'
const driver = await startDriver('chromium')
const page = await driver.open('demo.html')
await driver.waitForHighlights(page, 5)
const browser = page.browser()
const sw = await (await browser.waitForTarget(t => t.type() === 'service_worker')).worker()
// a content script with a button whose click sends the message
await sw!.evaluate(async () => {
  const c = (globalThis as any).chrome
  const log: string[] = []; (globalThis as any).log = log
  c.runtime.onMessage.addListener((m: any, sender: any) => {
    if (m.test === 'sync') c.sidePanel.open({ tabId: sender.tab.id }).then(() => log.push('sync ok'), (e: any) => log.push('sync ' + e))
    if (m.test === 'micro') Promise.resolve().then(() => c.sidePanel.open({ tabId: sender.tab.id })).then(() => log.push('micro ok'), (e: any) => log.push('micro ' + e))
  })
  const [tab] = await c.tabs.query({ url: 'http://*/*' })
  await c.scripting.executeScript({ target: { tabId: tab.id }, func: () => {
    const b = document.createElement('button'); b.textContent = 'open'; b.id = 'opener'
    b.style.cssText = 'position:fixed;left:0;top:0;width:200px;height:100px;z-index:9'
    b.onclick = async () => { (globalThis as any).chrome.runtime.sendMessage({ test: (globalThis as any).mode = ((globalThis as any).mode === 'micro' ? 'sync' : 'micro') }); return; const r = await (globalThis as any).chrome.runtime.sendMessage({ to: 'background', call: 'openPanel', input: { claim: 'attack' } }); b.textContent = JSON.stringify(r) }
    document.body.append(b)
  } })
})
await page.bringToFront()
await page.mouse.click(50, 50)
await new Promise(r => setTimeout(r, 1500))
console.log(await sw!.evaluate(() => (globalThis as any).log))
await page.mouse.click(50, 50)
await new Promise(r => setTimeout(r, 1500))
console.log(await sw!.evaluate(() => (globalThis as any).log))
await new Promise(r => setTimeout(r, 2500))
console.log(await page.$eval('#opener', e => e.textContent))
console.log(browser.targets().map(t => `${t.type()} ${t.url()}`))
const panel = browser.targets().find(t => t.url().includes('sidepanel'))
if (panel) { const p = await panel.asPage(); console.log(await p.evaluate(() => document.body.innerText.slice(0, 300))); console.log(await p.evaluate(() => [innerWidth, innerHeight, document.visibilityState])) }
await driver.close()
