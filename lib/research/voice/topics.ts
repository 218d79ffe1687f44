/** The labelled topics that the confidence of readings is learned from, each with the index of its packs. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Index } from '../../engine/index/records.ts'
import { ok, type Result } from '../../model/result.ts'
import { indexPacks, readPacks } from '../../node/load-index.ts'
import { type LabelledSet, readLabelled } from '../accuracy/labelled.ts'

export interface LabelledTopic {
  readonly name: string
  readonly index: Index
  readonly sets: readonly LabelledSet[]
}

const PACK = 'pack.yaml'

/**
 * @param folder of the bundled packs' labelled pages
 * @param topics a folder with a folder a topic: its `pack.yaml`, and sets of labelled pages
 * @returns the topics, the bundled one first, or one sentence on what is wrong with the input
 */
export async function readTopics(folder: string, topics: string): Promise<Result<LabelledTopic[]>> {
  const bundled = await readTopic('bundled', folder, [])
  if (!bundled.ok) return bundled
  const all = [bundled.value]
  const entries = existsSync(topics) ? (await readdir(topics)).sort() : []
  for (const entry of entries) {
    const pack = join(topics, entry, PACK)
    if (!existsSync(pack)) continue
    const topic = await readTopic(basename(entry), join(topics, entry), [pack])
    if (!topic.ok) return topic
    all.push(topic.value)
  }
  return ok(all)
}

async function readTopic(name: string, folder: string, files: readonly string[]): Promise<Result<LabelledTopic>> {
  const packs = await readPacks(files)
  if (!packs.ok) return packs
  const sets = await readLabelled(folder)
  return sets.ok ? ok({ name, index: indexPacks(packs.value), sets: sets.value }) : sets
}
